// Comfort only: fills the field of a point with this device's position. Without it people type or paste.
document.querySelectorAll("[data-here]").forEach(function (box) {
  if (!navigator.geolocation) return;
  var field = document.getElementById(box.dataset.here), say = box.querySelector("[role=status]");
  box.hidden = false;
  box.querySelector("button").addEventListener("click", function () {
    navigator.geolocation.getCurrentPosition(function (at) {
      field.value = at.coords.latitude.toFixed(5) + ", " + at.coords.longitude.toFixed(5);
      say.textContent = "±" + Math.round(at.coords.accuracy) + " m";
    }, function () { say.textContent = box.dataset.hereRefused; }, {enableHighAccuracy: true, timeout: 15000});
  });
});
