/* What is wrong with a form, all at once: beside each field, told with it, and as links above the
   form. And sections that fold, which open for a field that must be seen. */
(function () {
  'use strict';
  const open = new Set();

  /* What takes the focus: in some of PrimeFaces' widgets an element of its own. */
  function controlOf(field) {
    return field.querySelector('[role="combobox"], [role="switch"], textarea, input:not([type="hidden"])');
  }

  /* Help and error are told with the field they stand at. PrimeFaces' messages name only themselves. */
  function tie() {
    document.querySelectorAll('.field').forEach(function (field) {
      const told = [...field.querySelectorAll('.field-help, .ui-message')];
      const control = controlOf(field);
      if (control && told.length > 0) {
        told.forEach(function (each, at) {
          each.id = each.id || control.id + '-told-' + at;
        });
        control.setAttribute('aria-describedby', told.map((each) => each.id).join(' '));
        control.setAttribute('aria-invalid', String(Boolean(wrong(field))));
      }
    });
  }

  function wrong(field) {
    return field.querySelector('.ui-message-error-detail');
  }

  function unfold(element) {
    for (let part = element.closest('details.folded'); part; part = part.parentElement.closest('details.folded')) {
      part.open = true;
    }
  }

  function reveal(field) {
    unfold(field);
    field.scrollIntoView({block: 'nearest'});
    controlOf(field).focus();
  }

  function link(field) {
    const way = document.createElement('a');
    way.href = '#' + controlOf(field).id;
    way.textContent = field.querySelector('label').textContent.replace(/\s*\*$/, '') + ': ' + wrong(field).textContent;
    way.addEventListener('click', function (event) {
      event.preventDefault();
      reveal(field);
    });
    const line = document.createElement('li');
    line.append(way);
    return line;
  }

  /* The links above a form; there are none if nothing is wrong. */
  function summarise(form) {
    const box = form.querySelector('.wrong-fields');
    const fields = [...form.querySelectorAll('.field')].filter(wrong);
    if (box) {
      const title = fields.length === 1 ? box.dataset.one : box.dataset.many.replace('#', fields.length);
      box.hidden = fields.length === 0;
      box.setAttribute('aria-label', title);
      box.querySelector('strong').textContent = title;
      box.querySelector('ul').replaceChildren(...fields.map(link));
    }
    return fields;
  }

  /* After a Save that was refused: whoever pressed it at the end of a long form sees why. */
  function show(form) {
    const fields = summarise(form);
    fields.forEach(unfold);
    const box = form.querySelector('.wrong-fields:not([hidden])');
    if (box) {
      box.focus({preventScroll: true});
    }
    (form.querySelector('.ui-messages-error') || box || form).scrollIntoView({block: box ? 'start' : 'nearest'});
  }

  function formOf(source) {
    const button = document.getElementById(source);
    return button && button.matches('[data-saves]') ? button.form : null;
  }

  /* A form that was drawn anew keeps its sections as they were; they have no ids, so their place counts. */
  function remember(details) {
    const key = [...document.querySelectorAll('details.folded')].indexOf(details);
    open[details.open ? 'add' : 'delete'](key);
  }
  function reopen() {
    document.querySelectorAll('details.folded').forEach(function (details, key) {
      details.open = details.open || open.has(key);
    });
  }

  document.addEventListener('toggle', function (event) {
    if (event.target.matches('details.folded')) {
      remember(event.target);
    }
  }, true);

  /* PrimeFaces checks what it can before it sends anything; what it finds, it says beside the fields alone. */
  document.addEventListener('click', function (event) {
    const button = event.target.closest('[data-saves]');
    if (button) {
      setTimeout(function () {
        if (document.contains(button) && window.PrimeFaces.ajax.Queue.isEmpty() && button.form.querySelector('.ui-message-error-detail')) {
          tie();
          show(button.form);
        }
      });
    }
  });

  /* A field that was mended, or is wrong now, shows above its form too, if anything does. */
  window.Lastmile.checked = function (input) {
    tie();
    const box = input.form && input.form.querySelector('.wrong-fields:not([hidden])');
    if (box) {
      summarise(input.form);
    }
  };
  window.Lastmile.unfold = unfold;

  document.addEventListener('DOMContentLoaded', function () {
    if (!window.PrimeFaces) {
      return;
    }
    setTimeout(function () {
      tie();
      document.querySelectorAll('form').forEach(summarise);
    });
    window.jQuery(document).on('pfAjaxComplete', function (event, xhr, settings, answer) {
      reopen();
      tie();
      const form = answer && answer.validationFailed && formOf(settings.source);
      if (form) {
        show(form);
      }
    });
  });
})();
