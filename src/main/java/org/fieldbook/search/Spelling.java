package org.fieldbook.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes British and American spellings, and irregular forms, of a folded English word one, so that either finds the other. */
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

    private static final Map<String, String> IRREGULAR = Map.ofEntries(Map.entry("children", "child"), Map.entry("women", "woman"),
            Map.entry("men", "man"), Map.entry("feet", "foot"), Map.entry("teeth", "tooth"), Map.entry("mice", "mouse"), Map.entry("lives", "life"),
            Map.entry("wives", "wife"), Map.entry("knives", "knife"), Map.entry("criteria", "criterion"), Map.entry("built", "build"),
            Map.entry("sold", "sell"), Map.entry("bought", "buy"), Map.entry("paid", "pay"), Map.entry("held", "hold"), Map.entry("taught", "teach"),
            Map.entry("taken", "take"), Map.entry("took", "take"), Map.entry("given", "give"), Map.entry("gave", "give"), Map.entry("made", "make"),
            Map.entry("written", "write"), Map.entry("wrote", "write"), Map.entry("chosen", "choose"), Map.entry("chose", "choose"),
            Map.entry("grown", "grow"), Map.entry("grew", "grow"), Map.entry("lent", "lend"), Map.entry("woven", "weave"), Map.entry("wove", "weave"),
            Map.entry("kept", "keep"), Map.entry("met", "meet"), Map.entry("led", "lead"), Map.entry("found", "find"), Map.entry("sent", "send"),
            Map.entry("spent", "spend"), Map.entry("begun", "begin"), Map.entry("began", "begin"), Map.entry("known", "know"), Map.entry("shown", "show"));

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

    /** The word that an irregular plural or past form belongs to; others as they are. */
    static String regular(String word) {
        return IRREGULAR.getOrDefault(word, word);
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
