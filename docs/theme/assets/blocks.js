// A page of code is made ready in steps, so that a phone answers meanwhile. With content.lazy the theme makes a block
// ready when it is first seen; here each follows when the browser is idle, as the Tab key must reach them all.
const waiting = [];
const idle = window.requestIdleCallback ?? setTimeout;
function next() {
  waiting.shift()();
  if (waiting.length) setTimeout(idle, 0, next);
}
window.IntersectionObserver = class extends IntersectionObserver {
  constructor(seen, options) {
    super(seen, options);
    this.seen = seen;
  }
  observe(target) {
    super.observe(target);
    if (!target.matches("pre > code")) return;
    waiting.push(() => this.seen([{ target, isIntersecting: true }]));
    if (waiting.length == 1) idle(next);
  }
};

// At load the theme puts on the colours that the page has already. Its mark for that time holds every transition back,
// for which the style of each element is computed twice more.
document.body.setAttribute = function (name, value) {
  if (name == "data-md-color-switching" && document.readyState != "complete") return;
  Element.prototype.setAttribute.call(this, name, value);
};
