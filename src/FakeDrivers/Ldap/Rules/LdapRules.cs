namespace FakeDrivers.Ldap;

/// <summary>The semantics of a directory: pure functions over a view or a transaction. RFC 4511 section 4; what slapd does, where it says more.</summary>
internal static partial class LdapRules
{
    /// <summary>The key of a name in a request.</summary>
    /// <exception cref="LdapException">It is no name (34).</exception>
    public static string KeyOf(DirectoryView view, string dn)
    {
        if (view.Settings.IsActiveDirectory && ActiveDirectoryNames.KeyOfBracketed(view, dn) is { } bracketed) return bracketed;
        var key = view.Schema.DnKey(dn) ?? throw LdapErrors.InvalidDn(view, dn);
        if (view.Settings.IsOpenLdap) SlapdNames.Check(view, dn);
        return key;
    }

    /// <summary>Finds the entry that an operation is about.</summary>
    /// <exception cref="LdapException">It is outside of all suffixes (32, 53 or 10), at or below a referral (10), or not there (32).</exception>
    public static StoredEntry Target(DirectoryView view, string dn, string key, ControlSet controls)
    {
        if (Visible(view, view.Data.Find(key)) is { } entry && (!entry.Classes.IsReferral || controls.Has(LdapControls.ManageDsaIt)))
        {
            // Nothing but a referral object stands in the way of what exists, and those below one are on another server.
            if (controls.Has(LdapControls.ManageDsaIt) || !view.HasReferrals || ReferralAt(view, key) is null) return entry;
        }

        if (view.Resolved.SuffixOf(key) is null) throw LdapErrors.OutsideOfSuffixes(view, dn);
        if (!controls.Has(LdapControls.ManageDsaIt)) ThrowIfReferred(view, dn, key, LdapSearchScope.Base, isSearch: false);
        throw LdapErrors.NoSuchObject(view, dn, key);
    }

    /// <summary>The referral object at a name or above it.</summary>
    private static StoredEntry? ReferralAt(DirectoryView view, string key)
    {
        for (var at = key; at is not null; at = DirectoryData.ParentOf(at))
        {
            if (Visible(view, view.Data.Find(at)) is { Classes.IsReferral: true } referral) return referral;
        }

        return null;
    }

    /// <summary>Answers with a referral when a name is at or below a referral object (RFC 3296 section 5.1).</summary>
    private static void ThrowIfReferred(DirectoryView view, string dn, string key, LdapSearchScope scope, bool isSearch)
    {
        if (!view.HasReferrals || ReferralAt(view, key) is not { } referral) return;
        if (!view.CanSee(referral)) throw LdapErrors.Error(LdapResultCode.InsufficientAccessRights, $"'{dn}' may not be read");
        throw new LdapException(new LdapResult(LdapResultCode.Referral, string.Empty, referral.Dn)
        {
            Referrals = [.. Urls(referral).Select(url => ReferralUrl(url, referral, dn, isSearch ? scope : null))],
        });
    }

    private static IEnumerable<string> Urls(StoredEntry referral) =>
        referral.Attributes.Where(attribute => attribute.Type.Name == "ref").SelectMany(attribute => attribute.Values).Select(value => value.Text);

    /// <summary>The URL of a referral for a name below it: its own name is put in the place of the referral's, and the scope is added (RFC 4511 section 4.1.10).</summary>
    private static string ReferralUrl(string url, StoredEntry referral, string dn, LdapSearchScope? scope)
    {
        var end = url.IndexOf(' ', StringComparison.Ordinal);
        if (end >= 0) url = url[..end];
        if (!LdapUrl.TryParse(url, out var parsed)) return url;
        var target = parsed.Dn is { Length: > 0 } own ? own : referral.Dn;
        var rest = LdapDn.Parse(dn).Rdns.Count - LdapDn.Parse(referral.Dn).Rdns.Count;
        if (rest > 0) target = string.Join(',', LdapDn.Parse(dn).Rdns.Take(rest).Select(rdn => rdn.ToString()).Append(target));
        return (parsed with { Dn = target, Scope = scope ?? parsed.Scope }).ToString();
    }

    /// <summary>Lets the operation go on only when the filter of an assertion control holds (RFC 4528).</summary>
    private static void Assert(DirectoryView view, StoredEntry entry, ControlSet controls)
    {
        if (controls.Find<LdapAssertionControl>() is { } assertion && Conditions.Of(assertion.Filter, view).Test(entry, view) != LdapTruth.True)
        {
            throw LdapErrors.Error(LdapResultCode.AssertionFailed, $"the assertion {LdapRedaction.Of(assertion.Filter)} does not hold for '{entry.Dn}'");
        }
    }

    /// <summary>The result of an update: the entry before and after it, when asked for (RFC 4527).</summary>
    private static LdapResult Done(DirectoryView before, StoredEntry? old, DirectoryView after, StoredEntry? now, ControlSet controls, LdapControl? more = null)
    {
        var answers = more is null ? null : new List<LdapControl> { more };
        if (old is not null && controls.Find<LdapPreReadControl>() is { } pre && before.CanSee(old))
        {
            (answers ??= []).Add(new LdapPreReadResultControl(EntrySelection.Of(pre.Attributes, before).Show(old, before, typesOnly: false)));
        }

        if (now is not null && controls.Find<LdapPostReadControl>() is { } post && after.CanSee(now))
        {
            (answers ??= []).Add(new LdapPostReadResultControl(EntrySelection.Of(post.Attributes, after).Show(now, after, typesOnly: false)));
        }

        // All checks have passed; that it throws is what leaves everything as it was.
        if (controls.Has(LdapControls.NoOp)) throw new LdapException(new LdapResult(LdapResultCode.NoOperation, "nothing was done, as the no-op control asks") { Controls = answers ?? [] });
        return answers is null ? LdapResult.Success : new LdapResult { Controls = answers };
    }
}
