namespace FakeDrivers.Ldap;

/// <summary>Links lead from the entry, over any number of others, to the one of that name ([MS-ADTS] 3.1.1.3.4.4.3): <c>(memberOf:1.2.840.113556.1.4.1941:=…)</c>.</summary>
internal sealed class InChainCondition(LdapAttributeType type, string targetKey) : Condition
{
    private HashSet<long>? _ids;
    private DirectoryView? _seen;

    public override LdapTruth Test(StoredEntry entry, DirectoryView view) => view.CanRead(entry, type) ? Truth(Ids(view).Contains(entry.Id)) : LdapTruth.Undefined;

    public override Candidates? Find(DirectoryView view) => new Candidates.Fixed([.. Ids(view).Order()]);

    private HashSet<long> Ids(DirectoryView view)
    {
        // A search that goes on asks again of another moment.
        if (_ids is not null && ReferenceEquals(_seen, view)) return _ids;
        var ids = new HashSet<long>();
        if (view.Data.Find(targetKey) is { } target && view.CanSee(target))
        {
            // Who has the target in the chain of a back link is who the target leads to by links, and the other way round.
            var forward = ActiveDirectoryLinks.ForwardOf(type.Name) is { } link && view.Computed.Has(type) ? view.Schema.FindAttributeType(link) : null;
            foreach (var entry in ActiveDirectoryLinks.Reachable(view, target, forward ?? type, isForward: forward is not null)) ids.Add(entry.Id);
        }

        _seen = view;
        return _ids = ids;
    }
}
