package org.phaenruam.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.phaenruam.match.Gazetteer.Area;
import org.phaenruam.match.Gazetteer.Kind;

class PlaceFinderTest {
    private static final PlaceFinder FINDER = new PlaceFinder(new Gazetteer(List.of(
            new Area("10", Kind.PROVINCE, true, "กรุงเทพมหานคร", ""),
            new Area("1015", Kind.DISTRICT, true, "ธนบุรี", "10"),
            new Area("101501", Kind.SUBDISTRICT, true, "วัดกัลยาณ์", "1015"),
            new Area("50", Kind.PROVINCE, false, "เชียงใหม่", ""),
            new Area("5001", Kind.DISTRICT, false, "เมืองเชียงใหม่", "50"),
            new Area("5007", Kind.DISTRICT, false, "แม่ริม", "50"),
            new Area("500701", Kind.SUBDISTRICT, false, "ริมใต้", "5007"),
            new Area("500702", Kind.SUBDISTRICT, false, "ริมเหนือ", "5007"),
            new Area("60", Kind.PROVINCE, false, "นครสวรรค์", ""),
            new Area("6001", Kind.DISTRICT, false, "เมืองนครสวรรค์", "60"),
            new Area("600110", Kind.SUBDISTRICT, false, "หนองบัว", "6001"),
            new Area("6010", Kind.DISTRICT, false, "หนองบัว", "60"),
            new Area("601001", Kind.SUBDISTRICT, false, "หนองบัว", "6010"),
            new Area("45", Kind.PROVINCE, false, "ร้อยเอ็ด", ""),
            new Area("4501", Kind.DISTRICT, false, "เมืองร้อยเอ็ด", "45"),
            new Area("450101", Kind.SUBDISTRICT, false, "ในเมือง", "4501"),
            new Area("450102", Kind.SUBDISTRICT, false, "หนองบัว", "4501"))));

    private static String find(String text) {
        return find(text, "");
    }

    private static String find(String text, String hint) {
        Place place = FINDER.find(text, hint);
        return place.province() + "/" + place.district() + "/" + place.subdistrict() + "/" + place.moo();
    }

    @Test
    void aFullAddressIsFound() {
        assertThat(find("ถนนพัง หมู่ที่ ๔ ตำบลริมใต้ อำเภอแม่ริม จังหวัดเชียงใหม่"))
                .isEqualTo("50/5007/500701/4");
        assertThat(find("ม.4 ต.ริมใต้ อ.แม่ริม จ.เชียงใหม่")).isEqualTo("50/5007/500701/4");
        assertThat(find("แขวงวัดกัลยาณ์ เขตธนบุรี กรุงเทพมหานคร")).isEqualTo("10/1015/101501/");
    }

    @Test
    void namesakesAreNeverGuessed() {
        assertThat(find("ตำบลหนองบัว น้ำท่วม")).isEqualTo("///");
        assertThat(find("ตำบลหนองบัว จังหวัดนครสวรรค์")).isEqualTo("60///");
        assertThat(find("ตำบลหนองบัว จังหวัดร้อยเอ็ด")).isEqualTo("45/4501/450102/");
        assertThat(find("ต.หนองบัว อ.เมือง", "60")).isEqualTo("60/6001/600110/");
    }

    @Test
    void aNameIsNotReadOutOfALongerOne() {
        assertThat(find("ตำบลหนองบัวบาน อำเภอเมืองร้อยเอ็ด")).isEqualTo("45/4501//");
        assertThat(find("ตำบลริมใต้อยากได้ถนน")).isEqualTo("50/5007/500701/");
    }

    @Test
    void severalPlacesStayOpenButShareWhatIsShared() {
        assertThat(find("ตำบลริมใต้ ตำบลริมเหนือ อำเภอแม่ริม")).isEqualTo("50/5007//");
        assertThat(find("อำเภอแม่ริม อำเภอเมืองเชียงใหม่")).isEqualTo("50///");
        assertThat(find("จังหวัดเชียงใหม่ และจังหวัดร้อยเอ็ด")).isEqualTo("///");
        assertThat(find("หมู่ที่ 1 และ 2 ตำบลริมใต้")).isEqualTo("50/5007/500701/");
    }

    @Test
    void aSlipOfThePenIsForgivenWhereOnlyOneNameIsNear() {
        assertThat(find("ตำบลในเมีอง อำเภอเมืองร้อยเอด จังหวัดร้อยเอ็ด")).isEqualTo("45/4501/450101/");
    }

    @Test
    void theHintIsANameOrACodeAndTheTextIsStronger() {
        assertThat(find("อำเภอเมือง", "จังหวัดเชียงใหม่")).isEqualTo("50/5001//");
        assertThat(find("อำเภอเมือง", "กลุ่มจังหวัดภาคเหนือ")).isEqualTo("///");
        assertThat(find("จังหวัดร้อยเอ็ด", "50")).isEqualTo("45///");
    }

    @Test
    void aRoadDoesNotNameAProvince() {
        assertThat(find("ทางหลวง ตอน นครสวรรค์ - ร้อยเอ็ด")).isEqualTo("///");
        assertThat(find("ร้านค้า เชียงใหม่")).isEqualTo("50///");
    }

    @Test
    void whyTellsWhatStayedOpen() {
        assertThat(FINDER.find("ตำบลหนองบัว จังหวัดนครสวรรค์", "").why()).contains("มี 2 แห่ง");
    }

    @Test
    void hardTextsAreNeverAnError() {
        for (String text : HardTexts.ALL) {
            assertThat(FINDER.find(text, text)).isNotNull();
        }
    }

    @Property(tries = 200)
    void anyTextHasAPlaceOrNone(@ForAll String text, @ForAll String hint) {
        assertThat(FINDER.find(text, hint)).isNotNull();
    }
}
