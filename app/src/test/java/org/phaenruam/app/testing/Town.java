package org.phaenruam.app.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.phaenruam.app.accounts.Accounts;
import org.phaenruam.app.accounts.Grant;
import org.phaenruam.app.accounts.Role;
import org.phaenruam.app.areas.AreasImport;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.springframework.context.ApplicationContext;

/**
 * A place to tell a story in: a tambon of its own with four villages, a recorder, and a secretary at each desk up to the
 * region. Everything goes through the product's doors; each town has names of its own, so stories do not meet.
 */
public final class Town {
    public static final String PASSWORD = "หนึ่งเมืองหนึ่งเรื่อง";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ApplicationContext product;
    private final String name = "town" + NUMBER.incrementAndGet();
    private final String tambon;
    private final String district;
    private final String province;
    private final Map<String, Browser> windows = new TreeMap<>();

    private Town(ApplicationContext product, String tambon, String district, String province) {
        this.product = product;
        this.tambon = tambon;
        this.district = district;
        this.province = province;
    }

    /** A town in this tambon, whose province lies in the northern region. */
    public static Town in(ApplicationContext product, String tambon) {
        Town town = new Town(product, tambon, tambon.substring(0, 4), tambon.substring(0, 2));
        town.build();
        return town;
    }

    private void build() {
        List<AreasImport.SampleVillage> villages = new ArrayList<>();
        for (int moo = 1; moo <= 4; moo++) {
            villages.add(new AreasImport.SampleVillage(new AreaCode(village(moo)), new AreaCode(tambon), moo));
        }
        product.getBean(AreasImport.class).sampleVillages(villages, ActorRef.system("test"));
        account("recorder", new Grant(Role.RECORDER, new AreaCode(tambon), null));
        account("coordinator", new Grant(Role.COORDINATOR, new AreaCode(district), null));
        account("admin", new Grant(Role.ADMINISTRATOR, new AreaCode(province), null));
        secretary("village", "KM", village(1));
        secretary("tambon", "KBT", tambon);
        secretary("district", "KBO", district);
        secretary("province", "KBJ", province);
        secretary("region", "REGSUB", "N");
    }

    private void secretary(String who, String type, String area) {
        account(who, new Grant(Role.SECRETARY, new AreaCode(area), type + "-" + area));
    }

    private void account(String who, Grant grant) {
        product.getBean(Accounts.class).createSample(name + "." + who, PASSWORD, "ทดสอบ " + who, List.of(grant));
    }

    public String village(int moo) {
        return "%s%02d".formatted(tambon, moo);
    }

    public String tambon() {
        return tambon;
    }

    /** The desk of this kind of body here, such as {@code KBT}. */
    public String desk(String type) {
        return switch (type) {
            case "KM" -> "KM-" + village(1);
            case "KBT" -> "KBT-" + tambon;
            case "KBO" -> "KBO-" + district;
            case "KBJ" -> "KBJ-" + province;
            default -> "REGSUB-N";
        };
    }

    /** The window of somebody who has signed in: recorder, coordinator, admin, village, tambon, district, province, region. */
    public Browser as(String who) {
        return windows.computeIfAbsent(who, w -> {
            Browser window = product.getBean(Browser.class);
            window.get("/sign-in");
            Browser.Page page = window.post("/sign-in", "name", name + "." + w, "password", PASSWORD);
            if (page.status() != 303) {
                throw new IllegalStateException("cannot sign in as " + name + "." + w + ": " + page);
            }
            return window;
        });
    }

    /** A window of somebody who has not signed in. */
    public Browser stranger() {
        return product.getBean(Browser.class);
    }

    /** The recorder begins the tambon's plan of 2571 to 2575; answers its code. */
    public String plan() {
        Browser recorder = as("recorder");
        recorder.get("/plans?area=" + tambon);
        Browser.Page page = recorder.post("/plans", "area", tambon, "type", "TAMP", "from", "2571", "to", "2575");
        if (page.status() != 303) {
            throw new IllegalStateException("the plan was not begun: " + page);
        }
        return "TAMP-" + tambon + "-2571";
    }

    /** The recorder writes a need of village 1 down and sends it; answers its code. */
    public String need(String title) {
        Browser recorder = as("recorder");
        recorder.get("/needs/new?area=" + tambon);
        Browser.Page page = recorder.post("/needs", needFields(title, village(1)));
        if (page.status() != 303) {
            throw new IllegalStateException("the need was not written: " + page);
        }
        return page.location().replaceAll(".*/needs/", "");
    }

    public String[] needFields(String title, String area) {
        return new String[] {
            "key",
            Ids.next().toString(),
            "title",
            title,
            "detail",
            "เดือดร้อนทุกปี",
            "area",
            area,
            "within",
            tambon,
            "speakerKind",
            "PERSON",
            "speakerLabel",
            "ชาวบ้าน หมู่ 1",
            "act",
            "submit"
        };
    }

    /** A body decides; answers what the server said. */
    public Browser.Page decide(String who, String type, String code, int seen, String... fields) {
        Browser window = as(who);
        window.get("/desks/" + desk(type) + "/needs/" + code);
        List<String> all = new ArrayList<>(
                List.of("key", Ids.next().toString(), "seen", String.valueOf(seen), "on", "22 พฤศจิกายน 2569"));
        all.addAll(List.of(fields));
        return window.post("/desks/" + desk(type) + "/needs/" + code, all.toArray(String[]::new));
    }
}
