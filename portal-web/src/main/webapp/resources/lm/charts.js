/* Charts on the page's variables: colours by name, units by word, redrawn when the theme changes. */
(function () {
  'use strict';
  const RATES = ['bit/s', 'kbit/s', 'Mbit/s', 'Gbit/s', 'Tbit/s'];
  const drawn = new Set();

  function variable(name) {
    return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  }

  function rate(value) {
    let unit = 0;
    let scaled = value;
    while (scaled >= 1000 && unit < RATES.length - 1) {
      scaled /= 1000;
      unit += 1;
    }
    return scaled.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 }) + ' ' + RATES[unit];
  }

  function text(unit, value) {
    return unit === 'bps' ? rate(value) : value.toLocaleString(document.documentElement.lang);
  }

  function paint(config) {
    config.data.datasets.forEach(function (set) {
      const color = variable(set.lastmileColor);
      set.borderColor = color;
      set.backgroundColor = config.type === 'bar' ? color : 'color-mix(in srgb, ' + color + ' 14%, transparent)';
    });
    ['x', 'y'].forEach(function (axis) {
      const scale = config.options.scales[axis];
      scale.ticks.color = variable('ink-soft');
      scale.grid.color = variable('line');
    });
    config.options.plugins.legend.labels.color = variable('ink');
  }

  /* A chart is an image; its name is the heading of the section it stands in. */
  function label(id) {
    const canvas = document.getElementById(id + '_canvas');
    const heading = canvas && canvas.closest('section').querySelector('h2');
    if (heading) {
      canvas.setAttribute('aria-label', heading.textContent);
    }
  }

  window.lastmileChart = function () {
    label(this.id);
    const config = this.cfg.config;
    const unit = config.options.lastmileUnit;
    const stacked = config.type === 'bar';
    config.data.datasets.forEach(function (set) {
      Object.assign(set, { borderWidth: stacked ? 0 : 2, pointRadius: 0, pointHitRadius: 12, tension: 0.25, fill: !stacked });
    });
    config.options = {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      plugins: {
        legend: { display: config.data.datasets.length > 1, align: 'end', labels: { boxWidth: 10, boxHeight: 10 } },
        tooltip: { callbacks: { label: function (item) { return item.dataset.label + ': ' + text(unit, item.parsed.y); } } }
      },
      scales: {
        x: { stacked: stacked, ticks: { maxTicksLimit: 7, maxRotation: 0 }, grid: { display: false } },
        y: { stacked: stacked, beginAtZero: true, suggestedMax: unit === 'count' ? 4 : 1000, ticks: { maxTicksLimit: 6, precision: unit === 'count' ? 0 : undefined, callback: function (value) { return text(unit, value); } }, grid: {} }
      }
    };
    paint(config);
    drawn.add(this);
  };

  document.addEventListener('lastmile:theme', function () {
    drawn.forEach(function (widget) {
      if (!widget.canvas || !document.documentElement.contains(widget.canvas[0])) {
        drawn.delete(widget);
      } else if (widget.chart) {
        paint(widget.chart.config);
        widget.chart.update();
      }
    });
  });
})();
