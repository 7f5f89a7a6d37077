namespace FakeDrivers.Ldap;

/// <summary>A filter made ready under a schema: types resolved, asserted values prepared. Never changes.</summary>
internal abstract class Condition
{
    /// <summary>What the condition comes to for an entry.</summary>
    public abstract LdapTruth Test(StoredEntry entry, DirectoryView view);

    /// <summary>The entries that may satisfy it, by their numbers in ascending order, when an index knows; nothing when any may.</summary>
    public virtual Candidates? Find(DirectoryView view) => null;

    /// <summary>Whether every entry that <see cref="Find"/> gives satisfies it, so that there is no need to look at their attributes.</summary>
    public virtual bool FindsExactly(DirectoryView view) => false;

    /// <summary>Whether a rule prepares values as the equality rule does, so that the index of equality serves it: <c>caseIgnoreMatch</c> and <c>caseIgnoreOrderingMatch</c>.</summary>
    protected static bool IsServedBy(LdapMatchingRule? equality, LdapMatchingRule rule, string suffix) =>
        equality is { IsOrdered: true, Names: [var own, ..] } && rule.Names is [var name, ..] && own.EndsWith("Match", StringComparison.Ordinal) &&
        name == own[..^"Match".Length] + suffix;

    protected static LdapTruth Truth(bool holds) => holds ? LdapTruth.True : LdapTruth.False;
}
