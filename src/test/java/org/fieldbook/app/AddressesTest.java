package org.fieldbook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fieldbook.ui.kit.Place;
import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void addressesLeadToPlaces() {
        assertThat(Addresses.place("fieldbook://open?doc=street-credit#what-was-done")).contains(new Place.Reading("street-credit", "what-was-done"));
        assertThat(Addresses.place("fieldbook://open?doc=a+b#th%C3%A8me")).contains(new Place.Reading("a b", "thème"));
        assertThat(Addresses.place("fieldbook://search?q=waste+pickers")).contains(new Place.Search("waste pickers"));
        assertThat(Addresses.place("street-credit")).contains(new Place.Reading("street-credit", ""));
    }

    @Test
    void otherAddressesLeadNowhere() {
        assertThat(Addresses.place("")).isEmpty();
        assertThat(Addresses.place("https://example.org/a.md")).isEmpty();
        assertThat(Addresses.place("file:///etc/passwd")).isEmpty();
    }

    @Property(tries = 300)
    void noAddressDoesHarm(@ForAll String address) {
        assertThatCode(() -> Addresses.place(address)).doesNotThrowAnyException();
    }
}
