namespace FakeDrivers.Ldap;

/// <content>Comparing: RFC 4511 section 4.10.</content>
internal static partial class LdapRules
{
    public static bool Compare(DirectoryView view, LdapCompareRequest request, LdapSession session)
    {
        var controls = ControlSet.Of(request, LdapOperationKind.Compare, view.Settings);
        var key = KeyOf(view, request.Dn);
        if (view.Identity.IsAnonymous && view.Settings.AnonymousAccess == LdapAnonymousAccess.RootDseOnly && key.Length > 0)
        {
            throw LdapErrors.Error(LdapResultCode.OperationsError, "to compare, a connection must be bound first");
        }

        var description = EntrySchema.Describe(view, request.Attribute);

        // slapd looks at the value before it looks for the entry.
        if (view.Settings.IsOpenLdap) CheckAssertion(view, request, description);
        if (view.Settings.IsOpenLdap && key.Length > 0 && view.Resolved.SuffixOf(key) is null && key != view.Resolved.SubschemaKey) throw LdapErrors.Error(LdapResultCode.NoSuchObject, string.Empty);
        var entry = key.Length == 0 ? RootDse.Entry(view, session)
            : key == view.Resolved.SubschemaKey ? Subschema.Entry(view)
            : Target(view, request.Dn, key, controls);
        Assert(view, entry, controls);
        view = Comparing(view, entry, description);
        CheckAssertion(view, request, description);
        if (!EntrySelection.Has(entry, description, view)) throw LdapErrors.Error(LdapResultCode.NoSuchAttribute, $"the entry has no attribute '{request.Attribute}'");
        if (view.Settings.Options.CompareChecksHashes && description.Type.Oid == PasswordRules.UserPasswordOid) return PasswordValue.AnyMatches(LdapAccounts.PasswordsOf(entry), request.Value.Span);
        return Conditions.Of(new LdapEqualityFilter(request.Attribute, request.Value), view).Test(entry, view) == LdapTruth.True;
    }

    private static void CheckAssertion(DirectoryView view, LdapCompareRequest request, LdapAttributeDescription description)
    {
        if (description.Type.Equality is not { } rule) throw LdapErrors.Error(LdapResultCode.InappropriateMatching, $"'{request.Attribute}' has no equality rule");
        if (rule.AssertionKeyOf(request.Value, view.Schema) is null || (!EntrySchema.IsValid(view, description, request.Value) && rule.SyntaxOid == description.Type.Syntax.Oid))
        {
            throw LdapErrors.InvalidValue(description, request.Value, 0);
        }
    }

    /// <summary>The view that a comparison is made in: who may compare need not be one who may read.</summary>
    private static DirectoryView Comparing(DirectoryView view, StoredEntry entry, LdapAttributeDescription description)
    {
        if (entry.Id == 0 || view.Identity.IsRoot) return view;
        return view.Access.Decide(view, LdapAccessOperations.Compare, entry.Dn, entry.Key, description.Type) switch
        {
            LdapAccessDecision.Allow => view.CanRead(entry, description.Type) ? view : view.As(view.Resolved.Root),
            LdapAccessDecision.Hide => throw LdapErrors.Error(LdapResultCode.NoSuchAttribute, $"the entry has no attribute '{description}'"),
            _ => throw Forbidden(view, LdapAccessOperations.Compare, entry.Dn, description.Type),
        };
    }
}
