package org.fieldbook.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes British and American spellings of a folded English word one, so that either finds the other. */
final class Spelling {
    private static final Map<String, String> BEGINNINGS = Map.ofEntries(Map.entry("labour", "labor"), Map.entry("neighbour", "neighbor"),
            Map.entry("behaviour", "behavior"), Map.entry("colour", "color"), Map.entry("favour", "favor"), Map.entry("harbour", "harbor"),
            Map.entry("honour", "honor"), Map.entry("humour", "humor"), Map.entry("vapour", "vapor"), Map.entry("endeavour", "endeavor"),
            Map.entry("rumour", "rumor"), Map.entry("savour", "savor"), Map.entry("odour", "odor"), Map.entry("centre", "center"),
            Map.entry("metre", "meter"), Map.entry("litre", "liter"), Map.entry("kilometre", "kilometer"), Map.entry("theatre", "theater"),
            Map.entry("fibre", "fiber"), Map.entry("programme", "program"), Map.entry("licence", "license"), Map.entry("defence", "defense"),
            Map.entry("offence", "offense"), Map.entry("catalogue", "catalog"), Map.entry("analogue", "analog"), Map.entry("cheque", "check"),
            Map.entry("plough", "plow"), Map.entry("tyre", "tire"), Map.entry("mould", "mold"), Map.entry("grey", "gray"), Map.entry("learnt", "learned"),
            Map.entry("ageing", "aging"), Map.entry("enrolment", "enrollment"), Map.entry("fulfil", "fulfill"), Map.entry("skilful", "skillful"),
            Map.entry("paediatric", "pediatric"), Map.entry("anaemi", "anemi"), Map.entry("jewellery", "jewelry"), Map.entry("aluminium", "aluminum"));
    private static final Set<String> OWN_ISE = Set.of("exercise", "advise", "rise", "wise", "promise", "enterprise", "expertise", "otherwise",
            "premise", "revise", "supervise", "surprise", "advertise", "arise", "comprise", "compromise", "devise", "disguise", "franchise",
            "improvise", "likewise", "noise", "poise", "praise", "precise", "raise", "concise", "treatise", "merchandise", "demise", "excise",
            "cruise", "bruise", "disease", "cerise", "appraise", "televise", "despise", "incise", "chemise", "valise", "marquise");
    private static final List<String[]> ENDINGS = List.of(new String[] {"isations", "izations"}, new String[] {"isation", "ization"},
            new String[] {"ising", "izing"}, new String[] {"ised", "ized"}, new String[] {"isers", "izers"}, new String[] {"iser", "izer"},
            new String[] {"ises", "izes"}, new String[] {"ise", "ize"}, new String[] {"isational", "izational"}, new String[] {"ysed", "yzed"},
            new String[] {"ysing", "yzing"}, new String[] {"yse", "yze"}, new String[] {"elled", "eled"}, new String[] {"elling", "eling"},
            new String[] {"eller", "eler"}, new String[] {"ellers", "elers"});

    private Spelling() {
    }

    static String american(String word) {
        if (word.length() < 4 || word.length() > 30) {
            return word;
        }
        for (Map.Entry<String, String> beginning : BEGINNINGS.entrySet()) {
            if (word.startsWith(beginning.getKey())) {
                return beginning.getValue() + word.substring(beginning.getKey().length());
            }
        }
        return ending(word);
    }

    private static String ending(String word) {
        for (String[] pair : ENDINGS) {
            if (word.endsWith(pair[0])) {
                String stem = word.substring(0, word.length() - pair[0].length());
                boolean own = pair[0].startsWith("is") && !pair[0].startsWith("isa") && OWN_ISE.contains(stem + "ise");
                return own || stem.length() < 2 ? word : stem + pair[1];
            }
        }
        return word;
    }
}
