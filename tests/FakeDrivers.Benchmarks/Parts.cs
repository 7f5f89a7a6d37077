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
        void P(string n, (double N, double B) f) => o.WriteLine($"{n}: {f.N:0} ns {f.B:0} B");
        static (double, double) Cpu(int n, Action<int> a)
        {
            for (var i = 0; i < n; i++) a(i);
            var p = System.Diagnostics.Process.GetCurrentProcess(); var t = p.TotalProcessorTime; var b = GC.GetAllocatedBytesForCurrentThread();
            for (var r = 0; r < 5; r++) for (var i = 0; i < n; i++) a(i);
            p.Refresh(); return ((p.TotalProcessorTime - t).TotalNanoseconds / n / 5, (GC.GetAllocatedBytesForCurrentThread() - b) / (double)n / 5);
        }
        var lt = System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime; using (var w2 = new FakeWorld()) { var list = LdapPeople.Entries(100_000).ToList(); var q = System.Diagnostics.Process.GetCurrentProcess(); lt = q.TotalProcessorTime; w2.Ldap.Add(list); q.Refresh(); o.WriteLine($"load cpu {(q.TotalProcessorTime - lt).TotalSeconds:0.00}"); }
        var bare = new Dictionary<string, int>(dns.Select((d, i) => KeyValuePair.Create(d, i)));
        { var es = LdapPeople.Entries(100_000).Skip(1).ToList(); var v0 = new DirectoryView(data, world.Ldap.Settings, default, id);
          P("newentry read", Cpu(20000, i => _ = NewEntry.Read(v0, es[i].Dn, es[i].Attributes, true)));
          var ne = NewEntry.Read(v0, es[5].Dn, es[5].Attributes, true);
          P("check", Cpu(20000, i => ne.Check(v0)));
          P("tomodel", Cpu(20000, i => LdapDn.Parse(es[i].Dn).ToString()));
          P("keyof uid", Cpu(20000, i => _ = schema.FindAttributeType("cn")!.Equality!.KeyOf(es[i].Attributes[2].Values[0], schema)));
          P("findclass", Cpu(20000, i => _ = schema.FindObjectClass("inetOrgPerson")));
          P("describe", Cpu(20000, i => _ = schema.Describe("telephoneNumber")));
          P("uuid", Cpu(20000, i => { world.Kernel.Steer("x", RequestContext.Admin, t => t.NewSharedId("ldap.entry", es[i].Dn)); }));
        }
        P("dict", Cpu(100000, i => _ = bare[dns[i & 4095]]));
        P("dnkey", Cpu(100000, i => _ = schema.DnKey(dns[i & 4095])));
        var keys = dns.Select(d => schema.DnKey(d)!).ToArray();
        P("find", Cpu(100000, i => _ = data.Find(keys[i & 4095])));
        P("view", Cpu(100000, i => _ = new DirectoryView(data, world.Ldap.Settings, default, id)));
        var view = new DirectoryView(data, world.Ldap.Settings, default, id);
        P("compile any", Cpu(100000, i => _ = Conditions.Of(LdapFilter.Any, view)));
        P("compile eq", Cpu(100000, i => _ = Conditions.Of(eq[i & 4095].Filter, view)));
        var any = Conditions.Of(LdapFilter.Any, view);
        var entries = keys.Select(k => data.Find(k)!).ToArray();
        P("test any", Cpu(100000, i => _ = any.Test(entries[i & 4095], view)));
        var sel = EntrySelection.Of([], view);
        P("show", Cpu(100000, i => _ = sel.Show(entries[i & 4095], view, false)));
        var session = new LdapSession(1);
        P("controls", Cpu(100000, i => _ = ControlSet.Of(req[i & 4095], LdapOperationKind.Search, view.Settings)));
        P("scan", Cpu(100000, i => { var sc = new SearchScan(view, any, req[i & 4095], default, 5); sc.Run(entries[i & 4095], LdapSearchScope.Base); }));
        P("selection of", Cpu(100000, i => _ = EntrySelection.Of(req[i & 4095].Attributes, view)));
        P("result", Cpu(100000, i => _ = new LdapSearchResult { Entries = [], References = new List<string>(), Controls = new List<LdapControl>() }));
        P("suffixof", Cpu(100000, i => _ = view.Resolved.SuffixOf(keys[i & 4095])));
        P("rule base", Cpu(100000, i => _ = LdapRules.Search(view, req[i & 4095], session)));
        P("rule eq", Cpu(100000, i => _ = LdapRules.Search(view, eq[i & 4095], session)));
        var conds = eq.Select(e => Conditions.Of(e.Filter, view)).ToArray();
        P("candidates", Cpu(100000, i => _ = conds[i & 4095].Find(view)!.ToList()));
        P("gate compare-ish", Cpu(100000, i => _ = world.Volumes.GetQuotaAsync()));
        P("redact request", Cpu(100000, i => _ = LdapRedaction.Of(eq[i & 4095])));
        var some = req.Select(r => LdapRules.Search(view, r, session)).ToArray();
        P("redact result", Cpu(100000, i => _ = LdapRedaction.Of(some[i & 4095])));
        P("all base", Cpu(100000, i => _ = c.SearchAllAsync(req[i & 4095])));
        P("all eq", Cpu(100000, i => _ = c.SearchAllAsync(eq[i & 4095])));
    }
}
