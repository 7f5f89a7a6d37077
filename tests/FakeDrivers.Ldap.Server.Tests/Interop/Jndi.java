import java.io.FileInputStream;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.BasicAttributes;
import javax.naming.directory.DirContext;
import javax.naming.directory.SearchControls;
import javax.naming.ldap.Control;
import javax.naming.ldap.InitialLdapContext;
import javax.naming.ldap.LdapContext;
import javax.naming.ldap.PagedResultsControl;
import javax.naming.ldap.PagedResultsResponseControl;
import javax.naming.ldap.SortControl;
import javax.naming.ldap.StartTlsRequest;
import javax.naming.ldap.StartTlsResponse;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What Java's own client makes of the server. The arguments: URL, certificate, the people's entry, the administrator. */
public class Jndi {
    public static void main(String[] args) throws Exception {
        String url = args[0], people = args[2], admin = args[3];
        try {
            connect(url, admin, "wrong").close();
        } catch (NamingException refused) {
            System.out.println(refused.getClass().getSimpleName());
        }

        LdapContext context = connect(url, admin, "admin");
        BasicAttributes attributes = new BasicAttributes("objectClass", "inetOrgPerson");
        attributes.put("cn", "Duke");
        attributes.put("sn", "Java");
        context.createSubcontext("uid=duke," + people, attributes);
        context.modifyAttributes("uid=duke," + people, DirContext.REPLACE_ATTRIBUTE, new BasicAttributes("title", "Mascot"));
        context.rename("uid=duke," + people, "cn=Duke,dc=example,dc=com");
        Attribute title = context.getAttributes("cn=Duke,dc=example,dc=com", new String[] {"title"}).get("title");
        System.out.println("renamed " + title.get());
        System.out.println("found " + find(context, "dc=example,dc=com", "(&(title=mas*)(!(sn=Lee)))"));
        context.destroySubcontext("cn=Duke,dc=example,dc=com");
        try {
            context.lookup("cn=Duke,dc=example,dc=com");
        } catch (NamingException gone) {
            System.out.println(gone.getClass().getSimpleName());
        }

        int pages = 0, entries = 0;
        byte[] cookie = null;
        do {
            context.setRequestControls(new Control[] {new PagedResultsControl(4, cookie, Control.CRITICAL)});
            entries += find(context, people, "(uid=*)").size();
            pages++;
            for (Control control : context.getResponseControls()) cookie = ((PagedResultsResponseControl) control).getCookie();
        } while (cookie != null);
        System.out.println("pages " + pages + " " + entries);
        context.setRequestControls(new Control[] {new SortControl("cn", Control.CRITICAL)});
        System.out.println("first " + find(context, people, "(uid=*)").get(0));
        context.close();

        LdapContext plain = connect(url, null, null);
        StartTlsResponse tls = (StartTlsResponse) plain.extendedOperation(new StartTlsRequest());
        tls.setHostnameVerifier((host, session) -> true);
        tls.negotiate(trusting(args[1]).getSocketFactory());
        plain.addToEnvironment(Context.SECURITY_AUTHENTICATION, "simple");
        plain.addToEnvironment(Context.SECURITY_PRINCIPAL, admin);
        plain.addToEnvironment(Context.SECURITY_CREDENTIALS, "admin");
        plain.reconnect(null);
        System.out.println("startTLS " + find(plain, people, "(uid=ann)"));
        tls.close();
        plain.close();
    }

    private static LdapContext connect(String url, String name, String password) throws NamingException {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        environment.put(Context.PROVIDER_URL, url);
        if (name != null) {
            environment.put(Context.SECURITY_AUTHENTICATION, "simple");
            environment.put(Context.SECURITY_PRINCIPAL, name);
            environment.put(Context.SECURITY_CREDENTIALS, password);
        }

        return new InitialLdapContext(environment, null);
    }

    private static List<String> find(LdapContext context, String base, String filter) throws NamingException {
        SearchControls controls = new SearchControls();
        controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
        List<String> found = new ArrayList<>();
        var results = context.search(base, filter, controls);
        while (results.hasMore()) found.add(results.next().getNameInNamespace());
        return found;
    }

    private static SSLContext trusting(String certificate) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null);
        try (FileInputStream file = new FileInputStream(certificate)) {
            store.setCertificateEntry("server", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }

        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
