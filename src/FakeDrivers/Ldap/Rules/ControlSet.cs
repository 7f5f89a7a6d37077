namespace FakeDrivers.Ldap;

/// <summary>The controls of a request that count: known, fit for the operation, each once, and read (RFC 4511 section 4.1.11).</summary>
internal readonly struct ControlSet
{
    // More than there are controls to know.
    private const int MostControls = 64;

    private readonly List<LdapControl>? _controls;

    private ControlSet(List<LdapControl>? controls) => _controls = controls;

    /// <summary>Takes in the controls of a request.</summary>
    /// <exception cref="LdapException">A critical control is unknown here (12); a control comes twice, or its value is bad (2).</exception>
    public static ControlSet Of(LdapRequest request, LdapOperationKind operation, LdapSettings settings)
    {
        if (request.Controls.Count == 0) return default;
        if (request.Controls.Count > MostControls) throw LdapErrors.Protocol($"{request.Controls.Count} controls came; {MostControls} at most are taken");
        var controls = new List<LdapControl>(request.Controls.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var control in request.Controls)
        {
            if (!seen.Add(control.Oid)) throw LdapErrors.Protocol($"the control {control.Oid} comes more than once");
            if (SupportedControls.GoesWith(control.Oid, operation, settings))
            {
                controls.Add(control.GetType() == typeof(LdapControl) ? LdapControlCodec.Decode(control.Oid, control.IsCritical, control.Value, isResponse: false) : control);
            }
            else if (control.IsCritical)
            {
                throw LdapErrors.Error(LdapResultCode.UnavailableCriticalExtension, $"the control {control.Oid} is not known for this operation");
            }
        }

        return new(controls);
    }

    public TControl? Find<TControl>()
        where TControl : LdapControl
    {
        if (_controls is null) return null;
        foreach (var control in _controls)
        {
            if (control is TControl found) return found;
        }

        return null;
    }

    public bool Has(LdapControl control)
    {
        if (_controls is null) return false;
        foreach (var each in _controls)
        {
            if (each.Oid == control.Oid) return true;
        }

        return false;
    }
}
