package org.phaenruam.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.phaenruam.thaitext.ThaiDigits;
import org.phaenruam.thaitext.ThaiText;

/**
 * Text to place: the province, district, sub-district and หมู่ that a text names. Never guesses between namesakes: what the
 * text does not decide stays empty, and {@link Place#why} says so. Only the first {@link Features#LONGEST} characters are
 * read.
 */
public final class PlaceFinder {
    private static final int FUZZY = 5;

    private final Gazetteer gazetteer;

    public PlaceFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** @param provinceHint a code or name of the province that the text comes from; empty when unknown */
    public Place find(String text, String provinceHint) {
        String cut = text.length() > Features.LONGEST ? text.substring(0, Features.LONGEST) : text;
        String clean = ThaiDigits.toArabic(ThaiText.normalise(cut));
        return new Search(new PlaceMentions(gazetteer, clean), provinceHint).place();
    }

    private final class Search {
        private final PlaceMentions mentions;
        private final List<String> why = new ArrayList<>();
        private String province = "";
        private String district = "";
        private String subdistrict = "";

        Search(PlaceMentions mentions, String hint) {
            this.mentions = mentions;
            province(hint);
        }

        Place place() {
            boolean provincesDiffer = mentions.of(Gazetteer.Kind.PROVINCE).stream()
                            .map(this::provinces)
                            .filter(s -> !s.isEmpty())
                            .distinct()
                            .count()
                    > 1;
            if (!provincesDiffer) {
                district();
                subdistrict();
            }
            String moo = mentions.moo();
            if (!moo.isEmpty()) {
                why.add("หมู่ " + moo);
            }
            return new Place(province, district, subdistrict, moo, String.join("; ", why));
        }

        private Set<String> provinces(PlaceMentions.Mention mention) {
            List<Gazetteer.Area> areas = first(mention, name -> gazetteer.named(Gazetteer.Kind.PROVINCE, name));
            if (areas.isEmpty()) {
                areas = alike(mention, allProvinces());
            }
            return areas.stream().map(Gazetteer.Area::code).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private List<Gazetteer.Area> allProvinces() {
            return gazetteer.in("");
        }

        private void province(String hint) {
            Set<String> named = new LinkedHashSet<>();
            mentions.of(Gazetteer.Kind.PROVINCE).forEach(mention -> named.addAll(provinces(mention)));
            if (named.size() == 1) {
                province = named.iterator().next();
                why.add("จังหวัด" + gazetteer.get(province).name());
            } else if (named.size() > 1) {
                why.add("มีหลายจังหวัด จึงไม่ตัดสิน");
            } else if (!gazetteer.provinceFrom(hint).isEmpty()) {
                province = gazetteer.provinceFrom(hint);
                why.add("จังหวัด" + gazetteer.get(province).name() + " จากที่มาของข้อความ");
            } else {
                Set<String> bare = mentions.bareProvinces();
                if (bare.size() == 1) {
                    province = bare.iterator().next();
                    why.add("ชื่อจังหวัด" + gazetteer.get(province).name());
                }
            }
        }

        private void district() {
            Set<String> found = new LinkedHashSet<>();
            boolean open = false;
            for (PlaceMentions.Mention mention : mentions.of(Gazetteer.Kind.DISTRICT)) {
                List<Gazetteer.Area> areas = districts(mention);
                if (areas.size() == 1) {
                    found.add(areas.getFirst().code());
                } else if (mention.known()) {
                    open = true;
                    why.add("อำเภอ" + mention.names().getFirst()
                            + (areas.isEmpty() ? " ไม่อยู่ในจังหวัดนี้" : " มี " + areas.size() + " แห่ง"));
                }
            }
            if (found.size() == 1 && !open) {
                settle(gazetteer.get(found.iterator().next()));
                why.add("อำเภอ" + gazetteer.get(district).name());
            } else if (found.size() > 1) {
                why.add("มีหลายอำเภอ จึงไม่ตัดสิน");
                shareProvince(found);
            }
        }

        private void shareProvince(Set<String> areas) {
            Set<String> provinces = areas.stream()
                    .map(code -> gazetteer.provinceOf(gazetteer.get(code)))
                    .collect(Collectors.toSet());
            if (province.isEmpty() && provinces.size() == 1) {
                province = provinces.iterator().next();
            }
        }

        private void settle(Gazetteer.Area area) {
            if (area.kind() == Gazetteer.Kind.SUBDISTRICT) {
                subdistrict = area.code();
                district = area.parent();
            } else {
                district = area.code();
            }
            province = gazetteer.provinceOf(area);
        }

        private List<Gazetteer.Area> districts(PlaceMentions.Mention mention) {
            List<Gazetteer.Area> areas = first(mention, name -> districtsNamed(name, mention.capital()));
            if (areas.isEmpty() && !province.isEmpty()) {
                areas = alike(mention, gazetteer.in(province));
            }
            return areas.size() > 1 ? thoseWithTheSubdistrict(areas) : areas;
        }

        private List<Gazetteer.Area> districtsNamed(String name, boolean capital) {
            if (name.equals("เมือง")) {
                return province.isEmpty()
                        ? List.of()
                        : gazetteer.in(province).stream()
                                .filter(a -> a.name()
                                        .equals("เมือง"
                                                + gazetteer.get(province).name()))
                                .toList();
            }
            return gazetteer.named(Gazetteer.Kind.DISTRICT, name).stream()
                    .filter(a -> a.capital() == capital)
                    .filter(a -> province.isEmpty() || gazetteer.provinceOf(a).equals(province))
                    .toList();
        }

        private List<Gazetteer.Area> thoseWithTheSubdistrict(List<Gazetteer.Area> districts) {
            List<PlaceMentions.Mention> below = mentions.of(Gazetteer.Kind.SUBDISTRICT);
            List<Gazetteer.Area> narrowed = districts.stream()
                    .filter(d -> below.stream()
                            .anyMatch(m -> !first(m, name -> inDistrict(name, d.code()))
                                    .isEmpty()))
                    .toList();
            return narrowed.size() == 1 ? narrowed : districts;
        }

        private List<Gazetteer.Area> inDistrict(String name, String code) {
            return gazetteer.in(code).stream()
                    .filter(a -> a.name().equals(name))
                    .toList();
        }

        private void subdistrict() {
            List<PlaceMentions.Mention> all = mentions.of(Gazetteer.Kind.SUBDISTRICT);
            Set<String> found = new LinkedHashSet<>();
            boolean open = false;
            for (PlaceMentions.Mention mention : all) {
                List<Gazetteer.Area> areas = subdistricts(mention);
                if (areas.size() == 1) {
                    found.add(areas.getFirst().code());
                } else {
                    open = true;
                    why.add("ตำบล" + mention.names().getFirst()
                            + (areas.isEmpty() ? " ไม่อยู่ในพื้นที่นี้" : " มี " + areas.size() + " แห่ง"));
                }
            }
            if (found.size() == 1 && !open && (!district.isEmpty() || onlyOneDistrictSpoken())) {
                settle(gazetteer.get(found.iterator().next()));
                why.add("ตำบล" + gazetteer.get(subdistrict).name());
            } else if (found.size() > 1) {
                why.add("มีหลายตำบล จึงไม่ตัดสิน");
                shareDistrict(found, open);
            }
        }

        /** A district was named that could not be placed: then a sub-district must not overrule it. */
        private boolean onlyOneDistrictSpoken() {
            return mentions.of(Gazetteer.Kind.DISTRICT).isEmpty();
        }

        private void shareDistrict(Set<String> subdistricts, boolean open) {
            Set<String> parents = subdistricts.stream()
                    .map(code -> gazetteer.get(code).parent())
                    .collect(Collectors.toSet());
            if (district.isEmpty() && !open && parents.size() == 1 && onlyOneDistrictSpoken()) {
                settle(gazetteer.get(parents.iterator().next()));
            }
        }

        private List<Gazetteer.Area> subdistricts(PlaceMentions.Mention mention) {
            if (!district.isEmpty()) {
                List<Gazetteer.Area> areas = first(mention, name -> inDistrict(name, district));
                return areas.isEmpty() ? alike(mention, gazetteer.in(district)) : areas;
            }
            return first(
                    mention,
                    name -> province.isEmpty()
                            ? gazetteer.named(Gazetteer.Kind.SUBDISTRICT, name)
                            : gazetteer.subdistrictsNamed(name, province));
        }

        private List<Gazetteer.Area> first(PlaceMentions.Mention mention, Names names) {
            for (String name : mention.names()) {
                List<Gazetteer.Area> areas = names.of(name);
                if (!areas.isEmpty()) {
                    return areas;
                }
            }
            return List.of();
        }

        /** The one area whose name differs by a slip of the pen; none when two are as near. */
        private List<Gazetteer.Area> alike(PlaceMentions.Mention mention, List<Gazetteer.Area> among) {
            String written = mention.names().isEmpty() ? "" : mention.names().getFirst();
            List<Gazetteer.Area> near = among.stream()
                    .filter(area -> Objects.requireNonNull(area).name().length() >= FUZZY)
                    .filter(area -> Slips.near(written, area.name()))
                    .toList();
            return near.size() == 1 ? near : List.of();
        }
    }

    private interface Names {
        List<Gazetteer.Area> of(String name);
    }
}
