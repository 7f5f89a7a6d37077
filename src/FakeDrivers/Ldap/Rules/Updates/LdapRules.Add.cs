namespace FakeDrivers.Ldap;

/// <content>Adding entries: RFC 4511 section 4.7.</content>
internal static partial class LdapRules
{
    public static LdapResult Add(DirectoryTransaction transaction, LdapAddRequest request)
    {
        var view = transaction.View;
        var controls = ControlSet.Of(request, LdapOperationKind.Add, view.Settings);
        NewEntry.CheckShape(request.Attributes);
        var key = KeyOf(view, request.Dn);
        if (view.Settings.IsOpenLdap && request.Attributes.Count == 0) throw LdapErrors.Protocol("no attributes provided");
        if (key.Length == 0) throw LdapErrors.Exists("(the root DSE)");
        if (key == view.Resolved.SubschemaKey) throw LdapErrors.Exists(view.Settings.SubschemaDn);
        var relaxed = MayRelax(view, controls, LdapControls.RelaxRules) || MayRelax(view, controls, LdapControls.IgnoreNoUserModification);

        // slapd looks at the entry before it looks for its place.
        NewEntry? early = view.Settings.IsOpenLdap ? NewEntry.Read(view, request.Dn, request.Attributes) : null;
        Require(view, LdapAccessOperations.Add, request.Dn, key);
        if (view.Resolved.SuffixOf(key) is null) throw LdapErrors.OutsideOfSuffixes(view, request.Dn);
        early?.CheckAttributes(view, relaxed);
        if (!controls.Has(LdapControls.ManageDsaIt)) ThrowIfReferred(view, request.Dn, DirectoryData.ParentOf(key) ?? string.Empty, LdapSearchScope.Base, isSearch: false);
        early?.Check(view);
        if (view.Data.Find(key) is { } existing) return view.Settings.IsNova ? Merge(transaction, existing, request) : throw LdapErrors.Exists(view.CanSee(existing) ? existing.Dn : request.Dn);
        var parent = ParentFor(transaction, request.Dn, key);
        view = transaction.View;
        var made = early ?? NewEntry.Read(view, request.Dn, request.Attributes);
        if (view.Settings.IsActiveDirectory) ActiveDirectoryEntries.CheckNaming(view, request.Dn, made.Classes);
        if (early is null) made.CheckAttributes(view, relaxed);
        if (early is null) made.Check(view);
        DynamicEntries.CheckPlace(parent, made.Classes);
        var entry = made.ToEntry(transaction, key, parent);
        if (!view.Access.IsDefault) Require(view, LdapAccessOperations.Add, entry.Dn, key, entry.Attributes.Select(attribute => attribute.Type));
        Assert(view, entry, controls);
        if (view.Settings.IsActiveDirectory && transaction.IsFromClient) ActiveDirectoryEntries.Check(transaction, entry);
        var answer = PasswordRules.Added(transaction, ref entry, controls);
        transaction.Add(entry);
        return Done(view, null, transaction.View, entry, controls, answer);
    }

    /// <summary>Nova's fake puts the attributes of an entry that is there already to those that it has.</summary>
    private static LdapResult Merge(DirectoryTransaction transaction, StoredEntry existing, LdapAddRequest request)
    {
        var view = transaction.View;
        var attributes = new List<StoredAttribute>(existing.Attributes);
        foreach (var attribute in NewEntry.Read(view, existing.Dn, request.Attributes).Attributes)
        {
            attributes.RemoveAll(other => other.Description == attribute.Description);
            attributes.Add(attribute);
        }

        var classes = view.Data.Classes!.Of(StoredAttribute.Find(attributes, attribute => attribute.Type.Oid == "2.5.4.0")?.Values ?? []);
        transaction.Replace(existing, existing.With([.. attributes], classes, transaction.Touched(existing.Origin), transaction.NextChange));
        return LdapResult.Success;
    }

    /// <summary>Whether a control that loosens rules is there and its sender privileged.</summary>
    private static bool MayRelax(DirectoryView view, ControlSet controls, LdapControl control)
    {
        if (!controls.Has(control)) return false;
        if (view.Identity.IsRoot || view.Settings.AllowsAllWrites) return true;
        throw LdapErrors.Error(LdapResultCode.InsufficientAccessRights, $"only the administrator may use the control {control.Oid}");
    }

    /// <summary>The entry above a new one; nothing for the entry of a suffix.</summary>
    private static StoredEntry? ParentFor(DirectoryTransaction transaction, string dn, string key)
    {
        var view = transaction.View;
        var above = DirectoryData.ParentOf(key)!;
        if (view.Data.Find(above) is { } parent)
        {
            return parent.Classes.IsAlias ? throw LdapErrors.Error(LdapResultCode.AliasProblem, $"'{parent.Dn}' is an alias and has none below it", parent.Dn) : parent;
        }

        if (view.Resolved.SuffixKeys.Contains(key) || !view.Settings.RequiresParent) return null;

        // Where the empty name is a suffix, any name of one part stands at the top.
        if (above.Length == 0 && view.Resolved.SuffixKeys.Contains(above)) return null;
        if (view.Settings.Options.CreateParents) return CreateParent(transaction, LdapDn.Parse(dn).Parent!, above);
        throw LdapErrors.NoSuchObject(view, LdapDn.Parse(dn).Parent!.ToString(), above);
    }

    private static StoredEntry CreateParent(DirectoryTransaction transaction, LdapDn dn, string key)
    {
        var text = dn.ToString();
        var parent = ParentFor(transaction, text, key);
        var view = transaction.View;
        var made = NewEntry.Read(view, text, [new("objectClass", [.. ClassesOfParent(view, dn.Rdn!)])]);
        var entry = made.ToEntry(transaction, key, parent);
        transaction.Add(entry);
        return entry;
    }

    private static IEnumerable<LdapValue> ClassesOfParent(DirectoryView view, LdapRdn rdn) => view.Schema.FindAttributeType(rdn.Type)?.Name switch
    {
        "ou" => ["organizationalUnit"],
        "o" => ["organization"],
        "c" => ["country"],
        "l" => ["locality"],
        "dc" => ["domain"],
        "cn" => ["applicationProcess"],
        _ => ["organizationalRole", "extensibleObject"],
    };
}
