/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names of the countries in the language of the session. Documents hold the code of ISO 3166-1; a code that is
 * not known here stands for itself.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-countries.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const struct
{
  const char *code;
  const char *name;
} countries[] = {
  { "AD", NC_("country", "Andorra") },
  { "AE", NC_("country", "United Arab Emirates") },
  { "AF", NC_("country", "Afghanistan") },
  { "AG", NC_("country", "Antigua and Barbuda") },
  { "AI", NC_("country", "Anguilla") },
  { "AL", NC_("country", "Albania") },
  { "AM", NC_("country", "Armenia") },
  { "AO", NC_("country", "Angola") },
  { "AQ", NC_("country", "Antarctica") },
  { "AR", NC_("country", "Argentina") },
  { "AS", NC_("country", "American Samoa") },
  { "AT", NC_("country", "Austria") },
  { "AU", NC_("country", "Australia") },
  { "AW", NC_("country", "Aruba") },
  { "AX", NC_("country", "Åland Islands") },
  { "AZ", NC_("country", "Azerbaijan") },
  { "BA", NC_("country", "Bosnia and Herzegovina") },
  { "BB", NC_("country", "Barbados") },
  { "BD", NC_("country", "Bangladesh") },
  { "BE", NC_("country", "Belgium") },
  { "BF", NC_("country", "Burkina Faso") },
  { "BG", NC_("country", "Bulgaria") },
  { "BH", NC_("country", "Bahrain") },
  { "BI", NC_("country", "Burundi") },
  { "BJ", NC_("country", "Benin") },
  { "BL", NC_("country", "Saint Barthélemy") },
  { "BM", NC_("country", "Bermuda") },
  { "BN", NC_("country", "Brunei") },
  { "BO", NC_("country", "Bolivia") },
  { "BQ", NC_("country", "Caribbean Netherlands") },
  { "BR", NC_("country", "Brazil") },
  { "BS", NC_("country", "Bahamas") },
  { "BT", NC_("country", "Bhutan") },
  { "BV", NC_("country", "Bouvet Island") },
  { "BW", NC_("country", "Botswana") },
  { "BY", NC_("country", "Belarus") },
  { "BZ", NC_("country", "Belize") },
  { "CA", NC_("country", "Canada") },
  { "CC", NC_("country", "Cocos (Keeling) Islands") },
  { "CD", NC_("country", "Democratic Republic of the Congo") },
  { "CF", NC_("country", "Central African Republic") },
  { "CG", NC_("country", "Congo") },
  { "CH", NC_("country", "Switzerland") },
  { "CI", NC_("country", "Côte d’Ivoire") },
  { "CK", NC_("country", "Cook Islands") },
  { "CL", NC_("country", "Chile") },
  { "CM", NC_("country", "Cameroon") },
  { "CN", NC_("country", "China") },
  { "CO", NC_("country", "Colombia") },
  { "CR", NC_("country", "Costa Rica") },
  { "CU", NC_("country", "Cuba") },
  { "CV", NC_("country", "Cabo Verde") },
  { "CW", NC_("country", "Curaçao") },
  { "CX", NC_("country", "Christmas Island") },
  { "CY", NC_("country", "Cyprus") },
  { "CZ", NC_("country", "Czechia") },
  { "DE", NC_("country", "Germany") },
  { "DJ", NC_("country", "Djibouti") },
  { "DK", NC_("country", "Denmark") },
  { "DM", NC_("country", "Dominica") },
  { "DO", NC_("country", "Dominican Republic") },
  { "DZ", NC_("country", "Algeria") },
  { "EC", NC_("country", "Ecuador") },
  { "EE", NC_("country", "Estonia") },
  { "EG", NC_("country", "Egypt") },
  { "EH", NC_("country", "Western Sahara") },
  { "ER", NC_("country", "Eritrea") },
  { "ES", NC_("country", "Spain") },
  { "ET", NC_("country", "Ethiopia") },
  { "FI", NC_("country", "Finland") },
  { "FJ", NC_("country", "Fiji") },
  { "FK", NC_("country", "Falkland Islands") },
  { "FM", NC_("country", "Micronesia") },
  { "FO", NC_("country", "Faroe Islands") },
  { "FR", NC_("country", "France") },
  { "GA", NC_("country", "Gabon") },
  { "GB", NC_("country", "United Kingdom") },
  { "GD", NC_("country", "Grenada") },
  { "GE", NC_("country", "Georgia") },
  { "GF", NC_("country", "French Guiana") },
  { "GG", NC_("country", "Guernsey") },
  { "GH", NC_("country", "Ghana") },
  { "GI", NC_("country", "Gibraltar") },
  { "GL", NC_("country", "Greenland") },
  { "GM", NC_("country", "Gambia") },
  { "GN", NC_("country", "Guinea") },
  { "GP", NC_("country", "Guadeloupe") },
  { "GQ", NC_("country", "Equatorial Guinea") },
  { "GR", NC_("country", "Greece") },
  { "GS", NC_("country", "South Georgia and the South Sandwich Islands") },
  { "GT", NC_("country", "Guatemala") },
  { "GU", NC_("country", "Guam") },
  { "GW", NC_("country", "Guinea-Bissau") },
  { "GY", NC_("country", "Guyana") },
  { "HK", NC_("country", "Hong Kong") },
  { "HM", NC_("country", "Heard Island and McDonald Islands") },
  { "HN", NC_("country", "Honduras") },
  { "HR", NC_("country", "Croatia") },
  { "HT", NC_("country", "Haiti") },
  { "HU", NC_("country", "Hungary") },
  { "ID", NC_("country", "Indonesia") },
  { "IE", NC_("country", "Ireland") },
  { "IL", NC_("country", "Israel") },
  { "IM", NC_("country", "Isle of Man") },
  { "IN", NC_("country", "India") },
  { "IO", NC_("country", "British Indian Ocean Territory") },
  { "IQ", NC_("country", "Iraq") },
  { "IR", NC_("country", "Iran") },
  { "IS", NC_("country", "Iceland") },
  { "IT", NC_("country", "Italy") },
  { "JE", NC_("country", "Jersey") },
  { "JM", NC_("country", "Jamaica") },
  { "JO", NC_("country", "Jordan") },
  { "JP", NC_("country", "Japan") },
  { "KE", NC_("country", "Kenya") },
  { "KG", NC_("country", "Kyrgyzstan") },
  { "KH", NC_("country", "Cambodia") },
  { "KI", NC_("country", "Kiribati") },
  { "KM", NC_("country", "Comoros") },
  { "KN", NC_("country", "Saint Kitts and Nevis") },
  { "KP", NC_("country", "North Korea") },
  { "KR", NC_("country", "South Korea") },
  { "KW", NC_("country", "Kuwait") },
  { "KY", NC_("country", "Cayman Islands") },
  { "KZ", NC_("country", "Kazakhstan") },
  { "LA", NC_("country", "Laos") },
  { "LB", NC_("country", "Lebanon") },
  { "LC", NC_("country", "Saint Lucia") },
  { "LI", NC_("country", "Liechtenstein") },
  { "LK", NC_("country", "Sri Lanka") },
  { "LR", NC_("country", "Liberia") },
  { "LS", NC_("country", "Lesotho") },
  { "LT", NC_("country", "Lithuania") },
  { "LU", NC_("country", "Luxembourg") },
  { "LV", NC_("country", "Latvia") },
  { "LY", NC_("country", "Libya") },
  { "MA", NC_("country", "Morocco") },
  { "MC", NC_("country", "Monaco") },
  { "MD", NC_("country", "Moldova") },
  { "ME", NC_("country", "Montenegro") },
  { "MF", NC_("country", "Saint Martin") },
  { "MG", NC_("country", "Madagascar") },
  { "MH", NC_("country", "Marshall Islands") },
  { "MK", NC_("country", "North Macedonia") },
  { "ML", NC_("country", "Mali") },
  { "MM", NC_("country", "Myanmar") },
  { "MN", NC_("country", "Mongolia") },
  { "MO", NC_("country", "Macao") },
  { "MP", NC_("country", "Northern Mariana Islands") },
  { "MQ", NC_("country", "Martinique") },
  { "MR", NC_("country", "Mauritania") },
  { "MS", NC_("country", "Montserrat") },
  { "MT", NC_("country", "Malta") },
  { "MU", NC_("country", "Mauritius") },
  { "MV", NC_("country", "Maldives") },
  { "MW", NC_("country", "Malawi") },
  { "MX", NC_("country", "Mexico") },
  { "MY", NC_("country", "Malaysia") },
  { "MZ", NC_("country", "Mozambique") },
  { "NA", NC_("country", "Namibia") },
  { "NC", NC_("country", "New Caledonia") },
  { "NE", NC_("country", "Niger") },
  { "NF", NC_("country", "Norfolk Island") },
  { "NG", NC_("country", "Nigeria") },
  { "NI", NC_("country", "Nicaragua") },
  { "NL", NC_("country", "Netherlands") },
  { "NO", NC_("country", "Norway") },
  { "NP", NC_("country", "Nepal") },
  { "NR", NC_("country", "Nauru") },
  { "NU", NC_("country", "Niue") },
  { "NZ", NC_("country", "New Zealand") },
  { "OM", NC_("country", "Oman") },
  { "PA", NC_("country", "Panama") },
  { "PE", NC_("country", "Peru") },
  { "PF", NC_("country", "French Polynesia") },
  { "PG", NC_("country", "Papua New Guinea") },
  { "PH", NC_("country", "Philippines") },
  { "PK", NC_("country", "Pakistan") },
  { "PL", NC_("country", "Poland") },
  { "PM", NC_("country", "Saint Pierre and Miquelon") },
  { "PN", NC_("country", "Pitcairn") },
  { "PR", NC_("country", "Puerto Rico") },
  { "PS", NC_("country", "Palestine") },
  { "PT", NC_("country", "Portugal") },
  { "PW", NC_("country", "Palau") },
  { "PY", NC_("country", "Paraguay") },
  { "QA", NC_("country", "Qatar") },
  { "RE", NC_("country", "Réunion") },
  { "RO", NC_("country", "Romania") },
  { "RS", NC_("country", "Serbia") },
  { "RU", NC_("country", "Russia") },
  { "RW", NC_("country", "Rwanda") },
  { "SA", NC_("country", "Saudi Arabia") },
  { "SB", NC_("country", "Solomon Islands") },
  { "SC", NC_("country", "Seychelles") },
  { "SD", NC_("country", "Sudan") },
  { "SE", NC_("country", "Sweden") },
  { "SG", NC_("country", "Singapore") },
  { "SH", NC_("country", "Saint Helena") },
  { "SI", NC_("country", "Slovenia") },
  { "SJ", NC_("country", "Svalbard and Jan Mayen") },
  { "SK", NC_("country", "Slovakia") },
  { "SL", NC_("country", "Sierra Leone") },
  { "SM", NC_("country", "San Marino") },
  { "SN", NC_("country", "Senegal") },
  { "SO", NC_("country", "Somalia") },
  { "SR", NC_("country", "Suriname") },
  { "SS", NC_("country", "South Sudan") },
  { "ST", NC_("country", "Sao Tome and Principe") },
  { "SV", NC_("country", "El Salvador") },
  { "SX", NC_("country", "Sint Maarten") },
  { "SY", NC_("country", "Syria") },
  { "SZ", NC_("country", "Eswatini") },
  { "TC", NC_("country", "Turks and Caicos Islands") },
  { "TD", NC_("country", "Chad") },
  { "TF", NC_("country", "French Southern Territories") },
  { "TG", NC_("country", "Togo") },
  { "TH", NC_("country", "Thailand") },
  { "TJ", NC_("country", "Tajikistan") },
  { "TK", NC_("country", "Tokelau") },
  { "TL", NC_("country", "Timor-Leste") },
  { "TM", NC_("country", "Turkmenistan") },
  { "TN", NC_("country", "Tunisia") },
  { "TO", NC_("country", "Tonga") },
  { "TR", NC_("country", "Turkey") },
  { "TT", NC_("country", "Trinidad and Tobago") },
  { "TV", NC_("country", "Tuvalu") },
  { "TW", NC_("country", "Taiwan") },
  { "TZ", NC_("country", "Tanzania") },
  { "UA", NC_("country", "Ukraine") },
  { "UG", NC_("country", "Uganda") },
  { "UM", NC_("country", "United States Minor Outlying Islands") },
  { "US", NC_("country", "United States") },
  { "UY", NC_("country", "Uruguay") },
  { "UZ", NC_("country", "Uzbekistan") },
  { "VA", NC_("country", "Holy See") },
  { "VC", NC_("country", "Saint Vincent and the Grenadines") },
  { "VE", NC_("country", "Venezuela") },
  { "VG", NC_("country", "British Virgin Islands") },
  { "VI", NC_("country", "United States Virgin Islands") },
  { "VN", NC_("country", "Vietnam") },
  { "VU", NC_("country", "Vanuatu") },
  { "WF", NC_("country", "Wallis and Futuna") },
  { "WS", NC_("country", "Samoa") },
  { "XK", NC_("country", "Kosovo") },
  { "YE", NC_("country", "Yemen") },
  { "YT", NC_("country", "Mayotte") },
  { "ZA", NC_("country", "South Africa") },
  { "ZM", NC_("country", "Zambia") },
  { "ZW", NC_("country", "Zimbabwe") },
};
/* clang-format on */

/**
 * co_country_get_name:
 * @code: a code of ISO 3166-1, two letters
 *
 * Returns: (transfer none): the name of the country, translated; @code itself when there is no such country
 */
const char *
co_country_get_name (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    {
      if (g_ascii_strcasecmp (countries[i].code, code) == 0)
        return g_dpgettext2 (GETTEXT_PACKAGE, "country", countries[i].name);
    }

  return code;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (co_country_get_name (*(const char *const *) a),
                         co_country_get_name (*(const char *const *) b));
}

/**
 * co_country_dup_codes:
 *
 * Returns: (transfer full) (array zero-terminated=1): all codes, in the order of the names
 */
char **
co_country_dup_codes (void)
{
  char **codes = g_new0 (char *, G_N_ELEMENTS (countries) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    codes[i] = g_strdup (countries[i].code);
  qsort (codes, G_N_ELEMENTS (countries), sizeof *codes, compare_names);

  return codes;
}
