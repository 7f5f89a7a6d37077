namespace FakeDrivers.Ldap;

/// <summary>What an import did.</summary>
/// <param name="Entries">How many entries it added, or gave to suffixes that were there.</param>
/// <param name="Changes">How many changes it ran.</param>
/// <param name="LeftOut">The attributes and object classes that the schema does not know and that were left out, in order of name. Give a list that nobody changes.</param>
public sealed record LdapImportResult(int Entries, int Changes, IReadOnlyList<string> LeftOut);
