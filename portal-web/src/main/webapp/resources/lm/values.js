/* What stands in a form, whichever widgets draw it. Never secrets: what is read here may be kept. */
(function () {
  'use strict';
  const SKIPPED = '[type="password"], [type="hidden"], [type="file"], .ui-password, .ui-password input, [data-secret], [readonly]';
  const NO_VALUE = /_(focus|filter)$/;

  function inputs(form) {
    return [...form.querySelectorAll('input, select, textarea')].filter(function (input) {
      return input.name.startsWith(form.id + ':') && !input.matches(SKIPPED) && !NO_VALUE.test(input.name);
    });
  }

  function nameOf(input) {
    return input.name.replace(/_input$/, '');
  }

  /* Values by the name of the field; of several boxes with one name, those that are ticked. */
  function read(form) {
    const values = {};
    inputs(form).forEach(function (input) {
      const name = nameOf(input);
      if (input.type !== 'checkbox') {
        values[name] = input.value;
      } else if (input.name === name) {
        values[name] = (values[name] || []).concat(input.checked ? [input.value] : []);
      } else {
        values[name] = String(input.checked);
      }
    });
    return values;
  }

  function put(input, value) {
    const widget = window.PrimeFaces && window.PrimeFaces.getWidgetById(nameOf(input));
    if (input.type === 'checkbox') {
      const wanted = Array.isArray(value) ? value.includes(input.value) : value === 'true';
      if (input.checked !== wanted) {
        if (widget && widget.toggle) {
          widget.toggle();
        } else {
          input.checked = wanted;
        }
      }
    } else if (widget && widget.selectValue) {
      widget.selectValue(value);
    } else {
      input.value = value;
    }
    input.dispatchEvent(new Event('input', {bubbles: true}));
  }

  /* Fills fields in; of those that the form does not have, nothing is said. */
  function write(form, values) {
    inputs(form).filter((input) => nameOf(input) in values).forEach((input) => put(input, values[nameOf(input)]));
  }

  window.Lastmile.values = {read: read, write: write};

  /* What somebody else made of a field is taken over by a click; the line that said so goes. */
  document.addEventListener('click', function (event) {
    const button = event.target.closest('[data-act="take"]');
    if (button) {
      write(button.form, {[button.dataset.for]: button.dataset.value || ''});
      const list = button.closest('ul');
      button.closest('li').remove();
      if (!list.querySelector('li')) {
        list.closest('.overtaken').remove();
      }
    }
  });
})();
