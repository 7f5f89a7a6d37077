namespace FakeDrivers.Ldap;

/// <summary>Holds for no entry, and neither does its opposite: of a type, rule or value that the schema does not know.</summary>
internal sealed class UndefinedCondition : Condition
{
    public static readonly UndefinedCondition Instance = new();

    private UndefinedCondition()
    {
    }

    public override LdapTruth Test(StoredEntry entry, DirectoryView view) => LdapTruth.Undefined;

    public override Candidates? Find(DirectoryView view) => Candidates.None;
}
