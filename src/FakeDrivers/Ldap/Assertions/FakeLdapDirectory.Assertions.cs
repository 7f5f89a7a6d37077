using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <content>What tests ask and expect of entries, whoever may see them. Values are compared by the schema's rules. The call log tells nothing of it.</content>
public sealed partial class FakeLdapDirectory
{
    /// <summary>Whether there is an entry.</summary>
    /// <param name="dn">Its distinguished name, in any spelling.</param>
    /// <returns>Whether there is.</returns>
    /// <exception cref="LdapException">The text is no name (<see cref="LdapResultCode.InvalidDnSyntax"/>).</exception>
    public bool HasEntry(string dn) => Find(dn, out _) is not null;

    /// <summary>Whether there is an entry that has an attribute, computed ones such as <c>memberOf</c> included.</summary>
    /// <param name="dn">The entry's distinguished name, in any spelling.</param>
    /// <param name="attribute">The attribute's description.</param>
    /// <returns>Whether there is.</returns>
    /// <exception cref="LdapException">The text is no name (<see cref="LdapResultCode.InvalidDnSyntax"/>).</exception>
    public bool HasAttribute(string dn, string attribute) => Find(dn, out var view) is { } entry && EntryLook.ValuesOf(entry, attribute, view).Count > 0;

    /// <summary>Whether there is an entry that has all of these values.</summary>
    /// <param name="dn">The entry's distinguished name, in any spelling.</param>
    /// <param name="attribute">The attribute's description.</param>
    /// <param name="values">The values.</param>
    /// <returns>Whether there is.</returns>
    /// <exception cref="LdapException">The text is no name (<see cref="LdapResultCode.InvalidDnSyntax"/>).</exception>
    public bool HasValue(string dn, string attribute, params IEnumerable<LdapValue> values) => MissingValues(dn, attribute, values).Count == 0 && HasEntry(dn);

    /// <summary>The values that an entry lacks.</summary>
    /// <param name="dn">The entry's distinguished name, in any spelling.</param>
    /// <param name="attribute">The attribute's description.</param>
    /// <param name="values">The values to look for.</param>
    /// <returns>Those of them that it does not have; all when there is no such entry.</returns>
    /// <exception cref="LdapException">The text is no name (<see cref="LdapResultCode.InvalidDnSyntax"/>).</exception>
    public IReadOnlyList<LdapValue> MissingValues(string dn, string attribute, params IEnumerable<LdapValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Find(dn, out var view) is { } entry ? EntryLook.Missing(entry, attribute, values, view) : [.. values];
    }

    /// <summary>Checks that there is an entry.</summary>
    /// <param name="dn">Its distinguished name, in any spelling.</param>
    /// <param name="filter">What it must satisfy; <see langword="null"/> for nothing.</param>
    /// <exception cref="FakeDriversException">There is none, or it does not satisfy the filter; the message shows what is near.</exception>
    public void VerifyEntry(string dn, LdapFilter? filter = null)
    {
        var entry = Expect(dn, out var view);
        if (filter is null || Conditions.Of(filter, view).Test(entry, view) == LdapTruth.True) return;
        throw new FakeDriversException($"The entry '{entry.Dn}' does not satisfy {filter}. It is:{Environment.NewLine}{EntryLook.Indent(Show(entry, view, Shown.Everything))}");
    }

    /// <summary>Checks that there is no such entry.</summary>
    /// <param name="dn">Its distinguished name, in any spelling.</param>
    /// <exception cref="FakeDriversException">There is one; the message shows it.</exception>
    public void VerifyNoEntry(string dn)
    {
        if (Find(dn, out var view) is not { } entry) return;
        throw new FakeDriversException($"There is an entry '{entry.Dn}' where none was expected. It is:{Environment.NewLine}{EntryLook.Indent(Show(entry, view, Shown.Everything))}");
    }

    /// <summary>Checks that there is an entry that has an attribute.</summary>
    /// <param name="dn">The entry's distinguished name, in any spelling.</param>
    /// <param name="attribute">The attribute's description.</param>
    /// <exception cref="FakeDriversException">There is none; the message shows what is near.</exception>
    public void VerifyAttribute(string dn, string attribute)
    {
        var entry = Expect(dn, out var view);
        if (EntryLook.ValuesOf(entry, attribute, view).Count > 0) return;
        throw new FakeDriversException(EntryLook.NoAttribute(entry, attribute, view));
    }

    /// <summary>Checks that an entry lacks an attribute. The entry must be there.</summary>
    /// <param name="dn">The entry's distinguished name, in any spelling.</param>
    /// <param name="attribute">The attribute's description.</param>
    /// <exception cref="FakeDriversException">It has it, or there is no such entry; the message shows what there is.</exception>
    public void VerifyNoAttribute(string dn, string attribute)
    {
        var entry = Expect(dn, out var view);
        if (EntryLook.ValuesOf(entry, attribute, view) is not { Count: > 0 } values) return;
        throw new FakeDriversException($"The entry '{entry.Dn}' has '{attribute}' where it was not expected: {EntryLook.Show(attribute, values)}.");
    }

    /// <summary>Checks that there is an entry that has all of these values.</summary>
    /// <param name="dn">The entry's distinguished name, in any spelling.</param>
    /// <param name="attribute">The attribute's description.</param>
    /// <param name="values">The values.</param>
    /// <exception cref="FakeDriversException">There is none, or it lacks some; the message shows what is near.</exception>
    public void VerifyValue(string dn, string attribute, params IEnumerable<LdapValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var entry = Expect(dn, out var view);
        if (EntryLook.Missing(entry, attribute, values, view) is { Count: > 0 } missing) throw new FakeDriversException(EntryLook.NoValue(entry, attribute, missing, view));
    }

    /// <summary>Checks that an entry has none of these values. The entry must be there.</summary>
    /// <param name="dn">The entry's distinguished name, in any spelling.</param>
    /// <param name="attribute">The attribute's description.</param>
    /// <param name="values">The values.</param>
    /// <exception cref="FakeDriversException">It has some, or there is no such entry; the message shows what there is.</exception>
    public void VerifyNoValue(string dn, string attribute, params IEnumerable<LdapValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var entry = Expect(dn, out var view);
        var asked = values.ToList();
        var missing = EntryLook.Missing(entry, attribute, asked, view);
        var there = asked.Where(value => !missing.Contains(value)).ToList();
        if (there.Count > 0) throw new FakeDriversException($"'{attribute}' of '{entry.Dn}' has {EntryLook.Show(attribute, there)} where it was not expected.");
    }

    private StoredEntry? Find(string dn, out DirectoryView view)
    {
        ArgumentNullException.ThrowIfNull(dn);
        view = RootView();
        return view.Data.Find(LdapRules.KeyOf(view, dn));
    }

    private StoredEntry Expect(string dn, out DirectoryView view) =>
        Find(dn, out view) ?? throw new FakeDriversException(EntryLook.NoEntry(dn, view));
}
