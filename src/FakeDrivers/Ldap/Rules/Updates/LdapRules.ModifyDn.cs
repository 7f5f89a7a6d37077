namespace FakeDrivers.Ldap;

/// <content>Renaming and moving: RFC 4511 section 4.9.</content>
internal static partial class LdapRules
{
    public static LdapResult ModifyDn(DirectoryTransaction transaction, LdapModifyDnRequest request)
    {
        var view = transaction.View;
        var controls = ControlSet.Of(request, LdapOperationKind.ModifyDn, view.Settings);
        var key = KeyOf(view, request.Dn);
        var rdn = ReadRdn(view, request.NewRdn);
        var superiorKey = request.NewSuperior is { } superior ? KeyOf(view, superior) : null;
        if (view.Settings.IsOpenLdap && superiorKey is not null) CheckNotAbove(view, request, superiorKey, key, rdn);
        if (key.Length == 0 || key == view.Resolved.SubschemaKey) throw LdapErrors.Error(LdapResultCode.UnwillingToPerform, "the root DSE and the subschema cannot be renamed");
        Require(view, LdapAccessOperations.Rename, request.Dn, key);
        var entry = Named(view, request.Dn, key, controls);
        Assert(view, entry, controls);
        if (view.Resolved.SuffixKeys.Contains(key)) throw LdapErrors.Error(LdapResultCode.AffectsMultipleDsas, $"'{entry.Dn}' is the entry of a suffix and stays");
        var parent = NewParent(view, request, entry, superiorKey, controls);
        DynamicEntries.CheckPlace(parent, entry.Classes);
        var newDn = parent is null ? LdapDn.Parse(entry.Dn).Parent!.Child(rdn).ToString() : $"{SlapdNames.Spell(view, rdn)},{parent.Dn}";
        var newKey = KeyOf(view, newDn);
        if (request.NewSuperior is not null) Require(view, LdapAccessOperations.Add, newDn, newKey);
        if (view.Data.Find(newKey) is { } other && other.Id != entry.Id) throw LdapErrors.Exists(view.CanSee(other) ? other.Dn : newDn);
        var renamed = Renamed(view, entry, rdn, request.DeleteOldRdn);
        var after = Place(transaction, entry, parent, newDn, newKey, renamed);
        return Done(view, entry, transaction.View, after, controls);
    }

    /// <summary>The entry to rename. slapd looks for its parent first, and names no entry above when that is missing.</summary>
    private static StoredEntry Named(DirectoryView view, string dn, string key, ControlSet controls)
    {
        try
        {
            return Target(view, dn, key, controls);
        }
        catch (LdapException missing) when (view.Settings.IsOpenLdap && missing is { ResultCode: LdapResultCode.NoSuchObject, MatchedDn.Length: > 0 })
        {
            if (view.Data.Find(DirectoryData.ParentOf(key)!) is not null) throw;
            throw LdapErrors.Error(LdapResultCode.NoSuchObject, missing.DiagnosticMessage);
        }
    }

    private static LdapRdn ReadRdn(DirectoryView view, string text)
    {
        if (!LdapDn.TryParse(text, out var dn) || dn.Rdns.Count != 1) throw LdapErrors.InvalidDn(view, text);
        var rdn = dn.Rdns[0];
        foreach (var pair in rdn.Pairs)
        {
            if (view.Describe(pair.Type) is { } description)
            {
                if (!EntrySchema.IsValid(view, description, pair.Value)) throw LdapErrors.InvalidDn(view, text);
                continue;
            }

            throw view.Settings.IsOpenLdap ? LdapErrors.InvalidDn(view, text) : LdapErrors.Undefined(view, pair.Type);
        }

        return rdn;
    }

    /// <summary>slapd looks at the names alone first: none may go below itself, nor take the place of one above.</summary>
    private static void CheckNotAbove(DirectoryView view, LdapModifyDnRequest request, string superiorKey, string key, LdapRdn rdn)
    {
        CheckNotBelowItself(request, superiorKey, key);
        if (view.Resolved.SuffixOf(key) is not null) CheckSameSuffix(view, request, superiorKey, key);
        var newKey = KeyOf(view, request.NewSuperior!.Length == 0 ? rdn.ToString() : $"{rdn},{request.NewSuperior}");
        if (newKey != key && DirectoryData.IsAtOrBelow(key, newKey)) throw LdapErrors.Error(LdapResultCode.UnwillingToPerform, $"'{request.Dn}' cannot take the place of an entry above it");
    }

    private static void CheckNotBelowItself(LdapModifyDnRequest request, string? superiorKey, string key)
    {
        if (superiorKey is not null && key.Length > 0 && DirectoryData.IsAtOrBelow(superiorKey, key))
        {
            throw LdapErrors.Error(LdapResultCode.UnwillingToPerform, $"'{request.Dn}' cannot be moved below itself");
        }
    }

    private static void CheckSameSuffix(DirectoryView view, LdapModifyDnRequest request, string superiorKey, string key)
    {
        if (view.Resolved.SuffixOf(superiorKey) != view.Resolved.SuffixOf(key))
        {
            throw LdapErrors.Error(LdapResultCode.AffectsMultipleDsas, $"'{request.NewSuperior}' is not of the suffix that '{request.Dn}' is of");
        }
    }

    private static StoredEntry? NewParent(DirectoryView view, LdapModifyDnRequest request, StoredEntry entry, string? superiorKey, ControlSet controls)
    {
        if (superiorKey is null) return view.Data.Find(entry.ParentId);
        CheckNotBelowItself(request, superiorKey, entry.Key);
        CheckSameSuffix(view, request, superiorKey, entry.Key);
        if (!controls.Has(LdapControls.ManageDsaIt)) ThrowIfReferred(view, request.NewSuperior!, superiorKey, LdapSearchScope.Base, isSearch: false);
        if (Visible(view, view.Data.Find(superiorKey)) is not { } parent)
        {
            var missing = LdapErrors.NoSuchObject(view, request.NewSuperior!, superiorKey);
            throw view.Settings.IsOpenLdap ? LdapErrors.Error(LdapResultCode.NoSuchObject, "new superior not found") : missing;
        }

        if (parent.Classes.IsAlias) throw LdapErrors.Error(LdapResultCode.AliasProblem, $"'{parent.Dn}' is an alias and has none below it");
        return parent;
    }

    /// <summary>The attributes of an entry under its new name.</summary>
    private static StoredAttribute[] Renamed(DirectoryView view, StoredEntry entry, LdapRdn rdn, bool deleteOldRdn)
    {
        if (view.Settings.IsNova) return entry.Attributes;
        var attributes = new List<StoredAttribute>(entry.Attributes);
        if (deleteOldRdn)
        {
            foreach (var pair in LdapDn.Parse(entry.Dn).Rdn!.Pairs) Change(pair, remove: true);
        }

        foreach (var pair in rdn.Pairs)
        {
            if (EntrySchema.Describe(view, pair.Type).Type is { IsNoUserModification: true } type) throw LdapErrors.NoUserModification(new(type, string.Empty));
            Change(pair, remove: false);
        }

        attributes.RemoveAll(attribute => attribute.Values.Length == 0);
        StoredAttribute[] result = [.. attributes];
        EntrySchema.Check(view, result, entry.Classes, entry.Classes);
        return result;

        void Change(LdapNamePair pair, bool remove)
        {
            var description = EntrySchema.Describe(view, pair.Type);
            var at = attributes.FindIndex(attribute => attribute.Description == description);
            var index = at < 0 ? -1 : EntrySchema.IndexOf(view, description.Type, attributes[at].Values, pair.Value);
            if (remove && index >= 0) attributes[at] = attributes[at].With([.. attributes[at].Values[..index], .. attributes[at].Values[(index + 1)..]]);
            else if (!remove && at < 0) attributes.Add(new(description, [pair.Value]));
            else if (!remove && index < 0) attributes[at] = attributes[at].With([.. attributes[at].Values, pair.Value]);
        }
    }

    /// <summary>Puts an entry under its new name, and all below it under theirs. What moves comes after its new siblings, and after its new parent.</summary>
    private static StoredEntry Place(DirectoryTransaction transaction, StoredEntry entry, StoredEntry? parent, string newDn, string newKey, StoredAttribute[] attributes)
    {
        var view = transaction.View;
        var change = transaction.NextChange;
        var isMoved = parent is not null && parent.Id != entry.ParentId;
        var next = transaction.NextId;
        var placed = new Dictionary<long, StoredEntry>();
        var moved = new List<(StoredEntry, StoredEntry)>();
        var top = Put(entry, parent?.Id ?? 0, newDn, newKey, attributes, transaction.Touched(entry.Origin), change);
        foreach (var id in newKey == entry.Key && newDn == entry.Dn && !isMoved ? [] : view.Data.Below(entry.Id))
        {
            var below = view.Data.Find(id)!;
            var above = placed[below.ParentId];
            var ownKey = below.Key[..^(below.Key.Length - below.Key.IndexOf(DirectoryData.Separator, StringComparison.Ordinal))];
            Put(below, above.Id, $"{SlapdNames.Spell(view, LdapDn.Parse(below.Dn).Rdn!)},{above.Dn}", $"{ownKey}{DirectoryData.Separator}{above.Key}", below.Attributes, below.Origin, below.Change);
        }

        transaction.Move(moved);
        if (transaction.Settings.IsActiveDirectory) ActiveDirectoryLinks.Renamed(transaction, moved);
        return top;

        StoredEntry Put(StoredEntry before, long parentId, string dn, string key, StoredAttribute[] own, EntryOrigin origin, long number)
        {
            var after = new StoredEntry
            {
                Id = isMoved ? next++ : before.Id,
                ParentId = parentId,
                Dn = dn,
                Key = key,
                Attributes = own,
                Classes = before.Classes,
                Origin = origin,
                Change = number,
            };
            placed[before.Id] = after;
            moved.Add((before, after));
            return after;
        }
    }
}
