package org.phaenruam.app.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Listens to the product's database connections and notes every statement that is carried out for a web request; used by
 * tests that count. Requests run on threads of their own, so what the product does by itself is not counted.
 */
public final class CountedStatements implements BeanPostProcessor {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> withValues = new CopyOnWriteArrayList<>();

    /** Forgets what was heard. */
    public void clear() {
        heard.clear();
        withValues.clear();
    }

    /** The same statements with the values they were carried out with, as PostgreSQL would read them. */
    public List<String> heardWithValues() {
        return List.copyOf(withValues);
    }

    /** The statements carried out since, in order. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource") ? listening(source) : bean;
    }

    private DataSource listening(DataSource source) {
        return proxy(DataSource.class, source, "");
    }

    @SuppressWarnings("unchecked")
    private <T> T proxy(Class<T> type, T real, String sql) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            boolean own = method.getName().startsWith("execute") && real instanceof Statement;
            if (own && forARequest()) {
                heard.add(args != null && args.length > 0 && args[0] instanceof String text ? text : sql);
                withValues.add(real.toString().replaceFirst("(?s)^Hikari\\S+ wrapping ", ""));
            }
            try {
                return wrapped(method.invoke(real, args), method.getName(), args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private Object wrapped(Object result, String method, Object[] args) {
        if (result instanceof Connection connection && method.equals("getConnection")) {
            return proxy(Connection.class, connection, "");
        }
        if (method.equals("prepareStatement") && result instanceof java.sql.PreparedStatement statement) {
            return proxy(java.sql.PreparedStatement.class, statement, String.valueOf(args[0]));
        }
        if (method.equals("createStatement") && result instanceof Statement statement) {
            return proxy(Statement.class, statement, "");
        }
        return result;
    }

    private static boolean forARequest() {
        String thread = Thread.currentThread().getName();
        return thread.startsWith("tomcat-handler") || thread.startsWith("http-nio");
    }
}
