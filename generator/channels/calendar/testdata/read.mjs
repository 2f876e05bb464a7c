// Reads calendars with ical.js, a parser that is not ours, and writes what it saw as JSON: for each file its events.
import { readFileSync } from "node:fs";
import ICAL from "../../../../.ci/node_modules/ical.js/dist/ical.js";

const all = {};
for (const name of process.argv.slice(2)) {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(name, "utf8")));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  all[name] = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const text = (time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
    return {
      UID: event.uid, Sequence: event.sequence, Status: component.getFirstPropertyValue("status"), Summary: event.summary,
      From: text(event.startDate), To: text(event.endDate), Place: event.location || "", Description: event.description || "",
      Changed: component.getFirstPropertyValue("dtstamp").toJSDate().toISOString(),
      Categories: component.getAllProperties("categories").map((p) => p.getValues()).flat(),
    };
  });
}
console.log(JSON.stringify(all));
