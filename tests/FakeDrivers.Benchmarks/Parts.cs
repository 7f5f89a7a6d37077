using FakeDrivers.Ldap;
namespace FakeDrivers.Benchmarks;
internal static class Parts
{
    public static void Print(TextWriter o)
    {
        using var world = new FakeWorld();
        world.Ldap.Add(LdapPeople.Entries(100_000));
        var c = world.Ldap.ConnectAs();
        var dns = Enumerable.Range(0, 4096).Select(i => LdapPeople.Dn(i * 7919 % 100000)).ToArray();
        var schema = world.Ldap.Schema;
        var data = world.Ldap.Data;
        var id = new LdapIdentity("cn=admin", "x", true);
        var req = dns.Select(d => new LdapSearchRequest(d, LdapSearchScope.Base, LdapFilter.Any)).ToArray();
        var eq = Enumerable.Range(0, 4096).Select(i => new LdapSearchRequest(LdapPeople.Suffix, LdapSearchScope.Subtree, new LdapEqualityFilter("uid", "user" + i * 7919 % 100000))).ToArray();
        void P(string n, Figure f) => o.WriteLine($"{n}: {f.Nanoseconds:0} ns {f.Bytes:0} B");
        var bare = new Dictionary<string, int>(dns.Select((d, i) => KeyValuePair.Create(d, i)));
        P("dict", Figure.Of(100000, i => _ = bare[dns[i & 4095]]));
        P("dnkey", Figure.Of(100000, i => _ = schema.DnKey(dns[i & 4095])));
        var keys = dns.Select(d => schema.DnKey(d)!).ToArray();
        P("find", Figure.Of(100000, i => _ = data.Find(keys[i & 4095])));
        P("view", Figure.Of(100000, i => _ = new DirectoryView(data, world.Ldap.Settings, default, id)));
        var view = new DirectoryView(data, world.Ldap.Settings, default, id);
        P("compile any", Figure.Of(100000, i => _ = Conditions.Of(LdapFilter.Any, view)));
        P("compile eq", Figure.Of(100000, i => _ = Conditions.Of(eq[i & 4095].Filter, view)));
        var any = Conditions.Of(LdapFilter.Any, view);
        var entries = keys.Select(k => data.Find(k)!).ToArray();
        P("test any", Figure.Of(100000, i => _ = any.Test(entries[i & 4095], view)));
        var sel = EntrySelection.Of([], view);
        P("show", Figure.Of(100000, i => _ = sel.Show(entries[i & 4095], view, false)));
        var session = new LdapSession(1);
        P("controls", Figure.Of(100000, i => _ = ControlSet.Of(req[i & 4095], LdapOperationKind.Search, view.Settings)));
        P("scan", Figure.Of(100000, i => { var sc = new SearchScan(view, any, req[i & 4095], default, 5); sc.Run(entries[i & 4095], LdapSearchScope.Base); }));
        P("selection of", Figure.Of(100000, i => _ = EntrySelection.Of(req[i & 4095].Attributes, view)));
        P("result", Figure.Of(100000, i => _ = new LdapSearchResult { Entries = [], References = new List<string>(), Controls = new List<LdapControl>() }));
        P("suffixof", Figure.Of(100000, i => _ = view.Resolved.SuffixOf(keys[i & 4095])));
        P("rule base", Figure.Of(100000, i => _ = LdapRules.Search(view, req[i & 4095], session)));
        P("rule eq", Figure.Of(100000, i => _ = LdapRules.Search(view, eq[i & 4095], session)));
        var conds = eq.Select(e => Conditions.Of(e.Filter, view)).ToArray();
        P("candidates", Figure.Of(100000, i => _ = conds[i & 4095].Find(view)!.ToList()));
        P("gate compare-ish", Figure.Of(100000, i => _ = world.Volumes.GetQuotaAsync()));
        P("all base", Figure.Of(100000, i => _ = c.SearchAllAsync(req[i & 4095])));
        P("all eq", Figure.Of(100000, i => _ = c.SearchAllAsync(eq[i & 4095])));
    }
}
