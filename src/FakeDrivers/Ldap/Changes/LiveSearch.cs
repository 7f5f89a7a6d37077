namespace FakeDrivers.Ldap;

/// <summary>A search that goes on: which entries it gives, and how it shows them. Never changes.</summary>
internal sealed class LiveSearch
{
    private static readonly LdapPersistentSearchControl s_notification = new(LdapChangeKinds.All, ChangesOnly: true, ReturnEntryChanges: false);

    private readonly Condition _condition;
    private readonly EntrySelection _selection;
    private readonly MatchedValues? _matched;

    public LiveSearch(DirectoryView view, LdapSearchRequest request, ControlSet controls, string? baseKey)
    {
        Request = request;
        Controls = controls;
        BaseKey = baseKey;
        _condition = Conditions.Of(request.Filter, view);
        _selection = EntrySelection.Of(request.Attributes, view);
        _matched = controls.Find<LdapMatchedValuesControl>() is { } values ? new MatchedValues(values, view) : null;
    }

    /// <summary>Which changes the client wants; nothing when it synchronizes. Active Directory's notification wants all, and says no more than the entry.</summary>
    public LdapPersistentSearchControl? Persistent => Controls.Find<LdapPersistentSearchControl>() ?? (Controls.Has(LdapControls.Notification) ? s_notification : null);

    public LdapSearchRequest Request { get; }

    public ControlSet Controls { get; }

    /// <summary>The key of the base; nothing for all suffixes.</summary>
    public string? BaseKey { get; }

    /// <summary>How a request goes on.</summary>
    /// <exception cref="LdapException">A control cannot be read (2).</exception>
    public static LiveKind KindOf(LdapSearchRequest request, LdapSettings settings)
    {
        foreach (var control in request.Controls)
        {
            if (!SupportedControls.GoesWith(control.Oid, LdapOperationKind.Search, settings)) continue;
            if (control.Oid == LdapPersistentSearchControl.ControlOid || control.Oid == LdapControls.Notification.Oid) return LiveKind.Persistent;
            if (control.Oid != LdapSyncRequestControl.ControlOid) continue;
            var sync = control as LdapSyncRequestControl ?? (LdapSyncRequestControl)LdapControlCodec.Decode(control.Oid, control.IsCritical, control.Value, isResponse: false);
            return sync.Mode == LdapSyncMode.RefreshAndPersist ? LiveKind.RefreshAndPersist : LiveKind.Refresh;
        }

        return LiveKind.None;
    }

    /// <summary>A scan of everything that the search gives from the start.</summary>
    public SearchScan ScanOf(DirectoryView view, int most) => new(view, _condition, Request, Controls, most);

    /// <summary>Whether an entry, of now or of before, is one that the search gives.</summary>
    public bool Gives(StoredEntry? entry, DirectoryView view) => entry is not null && ScanOf(view, 1).Gives(entry, BaseKey, Request.Scope);

    public LdapEntry Show(StoredEntry entry, DirectoryView view)
    {
        var shown = _selection.Show(entry, view, Request.TypesOnly, _matched);
        return view.ExtendedDn is { } form ? ActiveDirectorySearch.Extend(shown, view, form.AsText) : shown;
    }
}
