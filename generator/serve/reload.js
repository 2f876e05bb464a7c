// Loads the page again when the site was built anew; while sources are faulty, shows what is wrong on top of
// the last good page. Only the preview serves this script.
(function () {
  "use strict";
  var own = document.documentElement.dataset.findings; // the version that the page of findings itself shows
  var seen = own || null;
  var box = null;

  function show(state) {
    var errors = state.findings.filter(function (f) { return f.severity === "error"; });
    if (!errors.length && !state.failed) return false;
    if (box) box.remove();
    box = document.createElement("section");
    box.setAttribute("role", "alert");
    box.setAttribute("lang", "th");
    box.setAttribute("aria-label", "สิ่งที่ต้องแก้");
    var s = box.style; // through the object model, which the page's policy allows
    s.position = "fixed"; s.inset = "auto 0 0 0"; s.maxHeight = "60vh"; s.overflow = "auto"; s.zIndex = "99";
    s.background = "#3a1614"; s.color = "#fff"; s.padding = "1rem 1.25rem"; s.borderTop = "6px solid #ff9a3d"; s.font = "16px/1.7 sans-serif";
    var title = document.createElement("strong");
    title.textContent = state.failed || "ต้องแก้ " + errors.length + " แห่ง หน้านี้คือฉบับที่สร้างสำเร็จครั้งล่าสุด";
    box.appendChild(title);
    errors.forEach(function (f) {
      var item = document.createElement("div");
      item.style.marginTop = ".75rem";
      var place = document.createElement("code");
      place.textContent = [f.file, f.line, f.column].filter(Boolean).join(":");
      item.appendChild(place);
      item.appendChild(document.createTextNode(" " + f.thai));
      [f.text, f.hint && "วิธีแก้: " + f.hint].forEach(function (text) {
        if (!text) return;
        var line = document.createElement("pre");
        line.textContent = text;
        line.style.whiteSpace = "pre-wrap";
        line.style.margin = ".25rem 0 0";
        item.appendChild(line);
      });
      box.appendChild(item);
    });
    document.body.appendChild(box);
    return true;
  }

  function ask(reload) {
    fetch("/.hokhao/findings", { headers: { Accept: "application/json" } })
      .then(function (r) { return r.json(); })
      .then(function (state) { if (!show(state) && reload) location.reload(); })
      .catch(function () {});
  }

  var events = new EventSource("/.hokhao/events");
  events.onmessage = function (e) {
    var anew = seen !== null && e.data !== seen;
    seen = e.data;
    if (!own) ask(anew);
    else if (anew) location.reload(); // it needs nothing on top
  };
})();
