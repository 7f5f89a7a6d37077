namespace FakeDrivers.Ldap;

/// <content>Changing attributes: RFC 4511 section 4.6, RFC 4525.</content>
internal static partial class LdapRules
{
    public static LdapResult Modify(DirectoryTransaction transaction, LdapModifyRequest request)
    {
        var view = transaction.View;
        var controls = ControlSet.Of(request, LdapOperationKind.Modify, view.Settings);
        CheckShape(request);
        if (request.Modifications.Any(static step => step.Kind == LdapModificationKind.Increment)) LdapFeatures.Require(LdapFeatures.Increment, "increments", view.Settings);
        var key = KeyOf(view, request.Dn);

        // slapd looks at the changes before it looks for the entry.
        if (view.Settings.IsOpenLdap) ReadSteps(view, request);
        if (key.Length == 0 || key == view.Resolved.SubschemaKey) throw LdapErrors.Error(LdapResultCode.UnwillingToPerform, "the root DSE and the subschema cannot be changed so");
        var relaxed = MayRelax(view, controls, LdapControls.RelaxRules);
        view.ShowsDeleted = controls.Has(LdapControls.ShowDeleted);

        if (view.Settings.IsOpenLdap && view.Resolved.SuffixOf(key) is not null) CheckUserModification(view, request, relaxed);
        Require(view, LdapAccessOperations.Modify, request.Dn, key, request.Modifications.Select(step => view.Describe(step.Attribute.Description)?.Type));
        var old = Target(view, request.Dn, key, controls);
        Assert(view, old, controls);
        var (before, entry) = (view, old);
        if (view.Settings.IsActiveDirectory)
        {
            if (view.IsDeleted(old) && ActiveDirectoryDeletion.IsRestoring(view, request)) (entry, request) = Restore(transaction, old, request, controls);
            view = transaction.View;
            request = ActiveDirectoryChanges.Before(transaction, entry, request);
        }

        var steps = ReadSteps(view, request);
        CheckUserModification(view, request, relaxed);
        if (steps.Count == 0 && ReferenceEquals(entry, old)) return Done(before, entry, view, entry, controls);
        var (attributes, classes) = Changed(view, entry, steps, controls.Has(LdapControls.PermissiveModify));
        var answer = PasswordRules.Changed(transaction, entry, steps, ref attributes, controls);
        if (view.Settings.IsActiveDirectory) attributes = ActiveDirectoryChanges.After(transaction, entry, request, attributes);
        var after = entry.With(attributes, classes, transaction.Touched(entry.Origin), transaction.NextChange);
        transaction.Replace(entry, after);
        return Done(before, old, transaction.View, after, controls, answer);
    }

    /// <summary>The attributes of an entry after steps, checked.</summary>
    private static (StoredAttribute[] Attributes, ClassSet Classes) Changed(
        DirectoryView view, StoredEntry entry, List<(LdapModificationKind Kind, LdapAttributeDescription Description, IReadOnlyList<LdapValue> Values)> steps, bool isPermissive)
    {
        var attributes = new List<StoredAttribute>(entry.Attributes);
        var edits = new Dictionary<LdapAttributeDescription, AttributeEdit>();
        foreach (var (kind, description, values) in steps)
        {
            if (!edits.TryGetValue(description, out var edit))
            {
                var at = attributes.FindIndex(attribute => attribute.Description == description);
                edits[description] = edit = new(view, description, at < 0 ? [] : attributes[at].Values);
                if (at < 0) attributes.Add(new(description, []));
            }

            edit.Apply(kind, values, isPermissive);
        }

        for (var i = 0; i < attributes.Count; i++)
        {
            if (edits.TryGetValue(attributes[i].Description, out var edit)) attributes[i] = attributes[i].With(edit.ToValues());
        }

        attributes.RemoveAll(attribute => attribute.Values.Length == 0);
        var classValues = StoredAttribute.Find(attributes, attribute => attribute.Type.Oid == "2.5.4.0")?.Values ?? [];
        var classes = ReferenceEquals(classValues, entry.Classes.Values) ? entry.Classes : view.Data.Classes!.Of(classValues);
        StoredAttribute[] result = [.. attributes];

        // An entry that lost its name's value and its classes lacks classes.
        EntrySchema.CheckClasses(view, result, classes, entry.Classes);
        CheckName(view, entry, result);
        EntrySchema.CheckContent(view, result, classes);
        DynamicEntries.CheckChange(entry.Classes, classes);
        return (result, classes);
    }

    private static List<(LdapModificationKind Kind, LdapAttributeDescription Description, IReadOnlyList<LdapValue> Values)> ReadSteps(
        DirectoryView view, LdapModifyRequest request)
    {
        var steps = new List<(LdapModificationKind, LdapAttributeDescription, IReadOnlyList<LdapValue>)>(request.Modifications.Count);
        foreach (var (kind, attribute) in request.Modifications)
        {
            var description = EntrySchema.Describe(view, attribute.Description);
            EntrySchema.CheckSyntax(view, description, attribute.Values);
            if (kind == LdapModificationKind.Increment) CheckInteger(description);
            if (kind != LdapModificationKind.Delete)
            {
                EntrySchema.CheckNumber(view, description, attribute.Values);
                EntrySchema.CheckDuplicates(view, description, attribute.Values);
            }

            steps.Add((kind, description, SlapdNames.Spell(view, description, attribute.ValueArray)));
        }

        return steps;
    }

    private static void CheckUserModification(DirectoryView view, LdapModifyRequest request, bool relaxed)
    {
        if (view.Settings.IsNova) return;
        foreach (var step in request.Modifications)
        {
            var description = EntrySchema.Describe(view, step.Attribute.Description);
            if (view.Computed.Has(description.Type) || (description.Type.IsNoUserModification && !relaxed)) throw LdapErrors.NoUserModification(description);
        }
    }

    /// <summary>Refuses steps that break the protocol (2), before anything else is looked at.</summary>
    private static void CheckShape(LdapModifyRequest request)
    {
        foreach (var (kind, attribute) in request.Modifications)
        {
            if (!Enum.IsDefined(kind)) throw LdapErrors.Protocol($"modification {(int)kind} is none of add (0), delete (1), replace (2) and increment (3)");
            if (attribute.Values.Count == 0 && kind is LdapModificationKind.Add or LdapModificationKind.Increment)
            {
                throw LdapErrors.Protocol($"modify/{(kind == LdapModificationKind.Add ? "add" : "increment")}: {attribute.Description}: no values given");
            }

            if (kind == LdapModificationKind.Increment && attribute.Values.Count > 1) throw LdapErrors.Protocol($"modify/increment: {attribute.Description}: one value wanted");
        }
    }

    private static void CheckInteger(LdapAttributeDescription description)
    {
        if (description.Type.Syntax.Oid == "1.3.6.1.4.1.1466.115.121.1.27") return;
        throw LdapErrors.Error(LdapResultCode.ConstraintViolation, $"modify/increment: {description} is not of syntax INTEGER");
    }

    /// <summary>The values of an entry's name must stay.</summary>
    private static void CheckName(DirectoryView view, StoredEntry entry, StoredAttribute[] attributes)
    {
        if (view.Settings.IsNova || LdapDn.Parse(entry.Dn).Rdn is not { } rdn) return;
        foreach (var pair in rdn.Pairs)
        {
            var description = EntrySchema.Describe(view, pair.Type);
            if (StoredAttribute.Find(attributes, attribute => attribute.Description == description) is { } attribute && EntrySchema.IndexOf(view, description.Type, attribute.Values, pair.Value) >= 0) continue;
            throw LdapErrors.Error(
                view.Settings.IsOpenLdap ? LdapResultCode.NamingViolation : LdapResultCode.NotAllowedOnRdn,
                $"value of naming attribute '{description.Type.Name}' is not present in entry");
        }
    }
}
