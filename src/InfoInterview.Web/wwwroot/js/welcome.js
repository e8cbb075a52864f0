// Chooses the visitor's own time zone and country in the welcome form, as the browser knows them. Nothing leaves the page.
const zone = document.querySelector('[data-guess-zone="True"], [data-guess-zone="true"], [data-guess-zone=""]');
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && [...zone.options].some(option => option.value === here)) zone.value = here;
const region = document.querySelector('[data-guess-region="True"], [data-guess-region="true"], [data-guess-region=""]');
const country = new Intl.Locale(navigator.language).maximize().region;
if (region) {
  const wanted = country === 'GB' ? 'GB-ENG' : country;
  if ([...region.options].some(option => option.value === wanted)) region.value = wanted;
}
