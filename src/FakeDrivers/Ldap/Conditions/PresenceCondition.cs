namespace FakeDrivers.Ldap;

/// <summary>The entry has the attribute.</summary>
internal sealed class PresenceCondition(AttributeReader reader) : Condition
{
    // Half of all searches ask for nothing else, and an entry knows its classes without a look at its attributes.
    private readonly bool _asksForClasses = reader.Description is { Type.Oid: "2.5.4.0", Options.Length: 0 };

    public override LdapTruth Test(StoredEntry entry, DirectoryView view) => _asksForClasses && view.ReadsPlainly && entry.Classes.Values.Length > 0
        ? LdapTruth.True
        : reader.Any(entry, view, 0, static (_, _, _) => true);
}
