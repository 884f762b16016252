/* Charts on the page's variables: colours by name, units by word, redrawn when the theme changes. */
(function () {
  'use strict';
  const RATES = ['bit/s', 'kbit/s', 'Mbit/s', 'Gbit/s', 'Tbit/s'];
  const TICK_PX = 76;
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

  /* The axis names as many of its round times as there is room for. */
  function tick(ticks, at, width) {
    const named = ticks.filter(Boolean).length;
    const each = Math.max(Math.ceil(named * TICK_PX / width), 1);
    return ticks.slice(0, at).filter(Boolean).length % each === 0 ? ticks[at] : '';
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

  /* Dragging over a chart asks the page for what lies between, in finer steps. */
  function zoomable(widget, options) {
    const canvas = widget.canvas[0];
    const times = options.lastmileTimes;
    const shade = document.createElement('div');
    let from = null;
    shade.className = 'chart-shade';
    shade.hidden = true;
    canvas.parentNode.appendChild(shade);

    function at(event) {
      const area = widget.chart.chartArea;
      return Math.min(Math.max(event.clientX - canvas.getBoundingClientRect().left, area.left), area.right);
    }

    function index(x) {
      return Math.min(Math.max(Math.round(widget.chart.scales.x.getValueForPixel(x)), 0), times.length - 1);
    }

    canvas.addEventListener('pointerdown', function (event) {
      if (event.pointerType === 'mouse' && event.button === 0 && times.length > 2) {
        from = at(event);
        canvas.setPointerCapture(event.pointerId);
      }
    });
    canvas.addEventListener('pointermove', function (event) {
      if (from !== null) {
        shade.hidden = false;
        shade.style.left = Math.min(from, at(event)) + 'px';
        shade.style.width = Math.abs(at(event) - from) + 'px';
      }
    });
    canvas.addEventListener('pointerup', function (event) {
      const ends = from === null ? [] : [index(from), index(at(event))].sort(function (a, b) { return a - b; });
      from = null;
      shade.hidden = true;
      if (ends.length === 2 && ends[1] > ends[0]) {
        const end = new Date(Date.parse(times[ends[1]]) + options.lastmileStep * 1000);
        window.location.search = new URLSearchParams({ from: times[ends[0]], to: end.toISOString() });
      }
    });
    canvas.addEventListener('pointercancel', function () { from = null; shade.hidden = true; });
  }

  window.lastmileChart = function () {
    label(this.id);
    const config = this.cfg.config;
    const said = config.options;
    window.Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    const unit = said.lastmileUnit;
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
        x: { stacked: stacked, ticks: { autoSkip: false, maxRotation: 0, callback: function (_, at) { return tick(said.lastmileTicks, at, this.chart.width); } }, grid: { display: false } },
        y: { stacked: stacked, beginAtZero: true, suggestedMax: unit === 'count' ? 4 : 1000, ticks: { maxTicksLimit: 6, precision: unit === 'count' ? 0 : undefined, callback: function (value) { return text(unit, value); } }, grid: {} }
      }
    };
    paint(config);
    drawn.add(this);

    zoomable(this, said);
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
