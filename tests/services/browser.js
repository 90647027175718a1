// As much of a browser as the page of an answer needs: elements, events, a file to save.
var saved = null, byId = {};
function Element(tag) {
  this.tag = tag; this.children = []; this.listeners = {}; this.textContent = ""; this.className = ""; this.value = "";
  this.hidden = false; this.checked = false; this.attributes = {};
}
Element.prototype.appendChild = function (child) { this.children.push(child); return child; };
Element.prototype.insertBefore = function (child, other) { this.children.splice(this.children.indexOf(other), 0, child); };
Element.prototype.setAttribute = function (name, value) { this.attributes[name] = value; };
Element.prototype.addEventListener = function (name, act) { this.listeners[name] = act; };
Element.prototype.click = function () {
  if (this.listeners.click) { this.listeners.click(); }
  if (this.download) { saved = { name: this.download, text: this.href }; }
};
var document = {
  createElement: function (tag) { return new Element(tag); },
  createTextNode: function (text) { var made = new Element("#text"); made.textContent = text; return made; },
  getElementById: function (id) { return byId[id] = byId[id] || new Element("div"); }
};
function Blob(parts) { this.text = parts.join(""); }
var URL = { createObjectURL: function (blob) { return blob.text; } };
function all(from, tag) {
  var found = from.tag === tag ? [from] : [];
  from.children.forEach(function (child) { found = found.concat(all(child, tag)); });
  return found;
}
function text(from) {
  return from.textContent + from.children.filter(function (child) { return !child.hidden; }).map(text).join("\n");
}
