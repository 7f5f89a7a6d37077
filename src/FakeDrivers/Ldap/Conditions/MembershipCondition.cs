namespace FakeDrivers.Ldap;

/// <summary>The entry is a member of the group of that name: <c>(memberOf=…)</c>.</summary>
internal sealed class MembershipCondition(LdapAttributeType type, string groupKey) : Condition
{
    public override LdapTruth Test(StoredEntry entry, DirectoryView view)
    {
        if (!view.CanRead(entry, type)) return LdapTruth.Undefined;
        return Truth(Memberships.GroupsOf(entry, view).Any(group => group.Key == groupKey));
    }

    public override Candidates? Find(DirectoryView view)
    {
        if (view.Data.Find(groupKey) is not { } group) return Candidates.None;
        if (view.Settings.Plugins.DynamicGroups is not null && LdapDynamicGroups.IsGroup(group, view)) return null;
        var ids = new SortedSet<long>();
        foreach (var member in Memberships.MembersOf(group, view))
        {
            if (view.Schema.DnKey(member.Text) is { } key && view.Data.Find(key) is { } entry) ids.Add(entry.Id);
        }

        return new Candidates.Fixed([.. ids]);
    }
}
