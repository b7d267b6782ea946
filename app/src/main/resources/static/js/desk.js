// Keys for whoever answers many needs in a row: j and k go down and up, x ticks, Enter opens. Nothing depends on it.
(function () {
  var form = document.getElementById('desk');
  if (!form) return;
  var links = Array.prototype.slice.call(form.querySelectorAll('.items a'));
  var at = -1;
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== 'checkbox') return;
    if (event.key === 'j' || event.key === 'k') {
      at = Math.max(0, Math.min(links.length - 1, at + (event.key === 'j' ? 1 : -1)));
      links[at].focus();
    } else if (event.key === 'x' && at >= 0) {
      var box = links[at].closest('li').querySelector('input[type=checkbox]');
      if (box) box.checked = !box.checked;
    }
  });
})();
