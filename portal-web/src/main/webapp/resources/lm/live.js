/* Pages with live data read themselves anew when they are told that something changed, and from time
   to time where nobody can tell them. */
(function () {
  'use strict';
  const LEAST_PAUSE_MS = 1000;
  /* Reading anew may go on for one part of this many of the time. */
  const PARTS = 10;
  const UNTOLD_MS = 20000;
  const FIRST_RETRY_MS = 2000;
  const LAST_RETRY_MS = 60000;
  /* A page that was left is gone by then; one that is still there was left for a download. */
  const LEAVING_MS = 10000;
  const ANSWER_MS = 15000;
  /* What the form that reads anew is called by. */
  const COMMANDS = 'refresh:';

  let source = null;
  let told = false;
  let heard = null;
  let turn = null;
  let asking = false;
  let waiting = null;
  let again = false;
  let began = 0;
  let freeAt = 0;
  let retryMs = FIRST_RETRY_MS;
  let pressed = false;
  let leavingUntil = 0;
  let unfolded = [];

  function parts() {
    return source.dataset.parts.trim().split(/\s+/)
      .map(function (part) { return document.getElementById(part.replace(/^:/, '')); })
      .filter(Boolean);
  }

  function leaving() {
    return performance.now() < leavingUntil;
  }

  /* A click that began, a key's focus and marked text would be lost with what they stand on. */
  function inUse(part) {
    const focused = document.activeElement;
    const marked = document.getSelection();
    return (part.contains(focused) && focused.matches(':focus-visible'))
      || (!marked.isCollapsed && part.contains(marked.anchorNode));
  }

  /* What an action says on the next page is lost if this page is read once more in between: it waits for the action's
     answer, and for the way that leads on. */
  window.Lastmile.leaves = function () {
    leavingUntil = performance.now() + LEAVING_MS;
  };

  /* Not under somebody's hands: a question that is being answered, a menu that is open and rows that are chosen stay. */
  function mayRefresh() {
    return !document.hidden && !pressed && !leaving() && !parts().some(inUse)
      && (began !== 0 || window.PrimeFaces.ajax.Queue.isEmpty())
      && !document.querySelector('.ui-dialog.ui-overlay-visible, dialog[open], .menu-pop:popover-open, .row-check:checked');
  }

  function refresh() {
    waiting = null;
    if (!mayRefresh()) {
      soon(LEAST_PAUSE_MS);
    } else {
      began = performance.now();
      window.lastmileRefresh();
    }
  }

  /* Whether what was read comes while somebody has their hands on the old: then it is dropped, and asked for again. Whoever
     logs out meanwhile is told that they did; a redirect that was read would lead to a new log-in instead. */
  window.Lastmile.comesTooLate = function (command) {
    if (began === 0 || !String(command).startsWith(COMMANDS)) {
      return false;
    }
    const late = !mayRefresh();
    again = again || late;
    unfolded = parts().flatMap(function (part) {
      return Array.from(part.querySelectorAll('details[id][open]'), function (each) { return each.id; });
    });
    return late;
  };

  function soon(leastMs) {
    if (began !== 0) {
      again = true;
    } else if (waiting === null) {
      waiting = setTimeout(refresh, Math.max(leastMs, freeAt - performance.now()));
    }
  }

  /* What somebody unfolded stays open in what came in its place. */
  function unfold() {
    unfolded.map(function (id) { return document.getElementById(id); }).filter(Boolean)
      .forEach(function (each) { each.open = true; });
  }

  window.lastmileRefreshed = function () {
    const now = performance.now();
    unfold();
    document.dispatchEvent(new Event('lastmile:refreshed'));
    freeAt = now + Math.max(LEAST_PAUSE_MS, (now - began) * PARTS);
    began = 0;
    if (again) {
      again = false;
      soon(0);
    }
  };

  /* As data: who must log in is told so, and led nowhere. An answer with another id than the
     request's was meant for somebody else. */
  async function ask() {
    const id = window.Lastmile.freshRequestId();
    const answer = await fetch(source.dataset.path, {
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      headers: {'Lastmile-Request-Id': id, 'Accept': 'application/json'},
      signal: AbortSignal.timeout(ANSWER_MS)
    });
    if (!answer.ok || answer.headers.get('Lastmile-Request-Id') !== id) {
      throw new Error('nobody tells this page of changes: ' + answer.status);
    }
    return answer.json();
  }

  function tell(isTold) {
    told = isTold;
    source.dataset.state = told ? 'told' : 'untold';
  }

  /* The first thing heard counts as news: what happened since the page was made, it has not heard. */
  function hear(answer) {
    tell(answer.state !== null);
    retryMs = FIRST_RETRY_MS;
    if (told && answer.state !== heard) {
      heard = answer.state;
      source.dataset.news = Number(source.dataset.news || 0) + 1;
      /* Others are told at the same moment. */
      soon(Math.random() * LEAST_PAUSE_MS / 2);
    }
    listenAfter(answer.pauseMillis);
  }

  function fail() {
    tell(false);
    listenAfter(retryMs);
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
  }

  function listenAfter(ms) {
    turn = setTimeout(listen, ms);
  }

  /* Out of sight nothing is asked: who comes back is told what happened meanwhile. */
  function listen() {
    turn = null;
    if (!document.hidden) {
      asking = true;
      ask().finally(function () { asking = false; }).then(hear, fail);
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    source = document.getElementById('live-source');
    /* The script also comes with pages that show nothing live at the moment. */
    if (source === null) {
      return;
    }
    window.addEventListener('pointerdown', function () { pressed = true; });
    ['pointerup', 'pointercancel', 'blur'].forEach(function (end) {
      /* The click comes after it. */
      window.addEventListener(end, function () { setTimeout(function () { pressed = false; }); });
    });
    window.addEventListener('beforeunload', function () {
      leavingUntil = performance.now() + LEAVING_MS;
    });
    setInterval(function () {
      if (!told) {
        soon(0);
      }
    }, UNTOLD_MS);
    document.addEventListener('visibilitychange', function () {
      if (turn === null && !asking) {
        listen();
      }
    });
    listen();
  });
})();
