/* Who is found logged out when saving logs in again in a window of its own; the form stays as it is, and is then saved.
   Somebody else who logs in there does not save it. */
(function () {
  'use strict';
  const HEADER = 'Lastmile-Log-In';
  const ID = 'Lastmile-Request-Id';
  const STATE = 'jakarta.faces.ViewState';
  const LOOK_AGAIN_MS = 50;
  const MOST_LOOKS = 200;
  const WINDOW = 'popup,width=480,height=720';
  const channel = new BroadcastChannel('lastmile.log-in');
  const dialog = document.getElementById('log-in-again');
  let pressed = null;
  let resuming = false;

  window.Lastmile.asksForLogIn = function (answer) {
    return Boolean(answer.getResponseHeader(HEADER));
  };

  /* Whether there is something to stay for; what was pressed is pressed again later. */
  window.Lastmile.logInOver = function (source) {
    if (!dialog || !window.Lastmile.isTyped()) {
      return false;
    }
    if (!dialog.open) {
      pressed = source;
      dialog.showModal();
    }
    return true;
  };

  function say(text) {
    dialog.querySelector('p').textContent = text;
  }

  /* The page as it is for the new log-in: who that is, and the state that its forms send along. */
  async function freshPage() {
    const id = window.Lastmile.freshRequestId();
    const answer = await fetch(location.href, {credentials: 'same-origin', cache: 'no-store', headers: {[ID]: id}});
    if (!answer.ok || answer.headers.get(ID) !== id) {
      throw new Error('this page does not answer: ' + answer.status);
    }
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  }

  /* PrimeFaces switches a button off while its request is under way, and on again late where another window lies over the page. */
  async function isOn(button) {
    for (let looks = 0; button.disabled && looks < MOST_LOOKS; looks++) {
      await new Promise(function (wake) { setTimeout(wake, LOOK_AGAIN_MS); });
    }
  }

  async function resume() {
    const fresh = await freshPage();
    if (fresh.body.dataset.person !== document.body.dataset.person) {
      say(dialog.dataset.other.replace('#', fresh.body.dataset.person || ''));
      dialog.querySelector('.primary').hidden = true;
      return;
    }
    const state = fresh.querySelector('[name="' + STATE + '"]').value;
    document.querySelectorAll('[name="' + STATE + '"]').forEach(function (input) { input.value = state; });
    dialog.close();
    const button = document.getElementById(pressed);
    if (button && button.matches('button, a')) {
      await isOn(button);
      button.click();
    }
  }

  channel.addEventListener('message', function () {
    if (dialog && dialog.open && !resuming) {
      resuming = true;
      resume().catch(function () { say(dialog.dataset.failed); }).finally(function () { resuming = false; });
    }
  });

  if (document.getElementById('logged-in')) {
    channel.postMessage('logged in');
    window.close();
  }

  document.addEventListener('click', function (event) {
    const button = event.target.closest('#log-in-again [data-act]');
    if (!button) {
      return;
    }
    if (button.dataset.act === 'log-in') {
      /* Without the window the page is loaded anew; what was typed is kept for that. */
      if (!window.open(dialog.dataset.url, 'lastmile-log-in', WINDOW)) {
        window.Lastmile.settle();
        location.reload();
      }
    } else {
      dialog.close();
    }
  });
})();
