package org.phaenruam.app.audit;

import java.util.Map;
import javax.sql.DataSource;
import org.phaenruam.app.database.Database;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.testing.TestClock;
import org.phaenruam.app.testing.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit on an empty database of its own. */
final class AuditWorld implements AutoCloseable {
    @EnableTransactionManagement
    static class Transactions {}

    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final TestClock clock = new TestClock();
    final Database database;
    final Audit audit;
    final AuditChains chains;
    final TransactionTemplate transaction;
    final JdbcClient app;
    final JdbcClient owner;

    AuditWorld() {
        new TestDatabase().initialize(context);
        context.registerBean(TestClock.class, () -> clock, definition -> definition.setPrimary(true));
        context.registerBean(
                JdbcTransactionManager.class, () -> new JdbcTransactionManager(context.getBean(DataSource.class)));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(context.getBean(DataSource.class)));
        context.register(Transactions.class);
        context.scan("org.phaenruam.app.database", "org.phaenruam.app.audit");
        context.refresh();
        database = context.getBean(Database.class);
        audit = context.getBean(Audit.class);
        chains = context.getBean(AuditChains.class);
        transaction = new TransactionTemplate(context.getBean(JdbcTransactionManager.class));
        app = JdbcClient.create(database.app());
        owner = JdbcClient.create(database.owner());
    }

    void record(String area, String deed, Map<String, String> detail) {
        transaction.executeWithoutResult(status -> audit.record(
                ActorRef.system("test"), deed, SubjectRef.parse("need:" + area), new AreaCode(area), detail));
    }

    void records(String area, int howMany) {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < howMany; i++) {
                audit.record(
                        ActorRef.system("test"),
                        "need.submitted",
                        SubjectRef.parse("need:" + i),
                        new AreaCode(area),
                        Map.of("เรื่อง", "น้ำประปาไม่ไหล " + i));
            }
        });
    }

    /** Does as the owner what nobody is allowed to do. */
    void tamper(String table, String sql) {
        owner.sql("alter table " + table + " disable trigger for_ever").update();
        owner.sql(sql).update();
        owner.sql("alter table " + table + " enable always trigger for_ever").update();
    }

    @Override
    public void close() {
        context.close();
    }
}
