using System.Globalization;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Writes the records of LDIF (RFC 2849).</summary>
internal sealed class LdifWriter
{
    private readonly TextWriter _writer;
    private readonly LdifWriterOptions _options;
    private readonly StringBuilder _line = new();
    private bool _isBegun;

    public LdifWriter(TextWriter writer, LdifWriterOptions options)
    {
        if (options.WrapColumn is < 0 or 1)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.WrapColumn, $"{nameof(LdifWriterOptions.WrapColumn)} must be 0 (never) or at least 2, since a folded line begins with a space.");
        }

        if (options.NewLine is not ("\n" or "\r\n")) throw new ArgumentException($"{nameof(LdifWriterOptions.NewLine)} must be LF or CR LF.", nameof(options));
        (_writer, _options) = (writer, options);
    }

    public void Write(LdifRecord record)
    {
        if (_isBegun) EndLine();
        else if (_options.WithVersion) Write("version", "1");

        _isBegun = true;
        Write("dn", record.Dn);
        switch (record)
        {
            case LdifContentRecord content: Write(content.Entry.Attributes); break;
            case LdifChangeRecord change: Write(change.Request); break;
        }
    }

    private void Write(LdapRequest request)
    {
        foreach (var control in request.Controls) Write(control);
        switch (request)
        {
            case LdapAddRequest add:
                Write("changetype", "add");
                Write(add.Attributes);
                break;
            case LdapDeleteRequest:
                Write("changetype", "delete");
                break;
            case LdapModifyRequest modify:
                Write("changetype", "modify");
                foreach (var modification in modify.Modifications) Write(modification);
                break;
            case LdapModifyDnRequest rename:
                Write("changetype", rename.NewSuperior is null ? "modrdn" : "moddn");
                Write("newrdn", rename.NewRdn);
                Write("deleteoldrdn", rename.DeleteOldRdn ? "1" : "0");
                if (rename.NewSuperior is { } superior) Write("newsuperior", superior);
                break;
        }
    }

    private void Write(LdapControl control)
    {
        _line.Append(CultureInfo.InvariantCulture, $"control: {control.Oid} {(control.IsCritical ? "true" : "false")}");
        if (control.Value is { } value) AppendValue(value);
        FlushLine();
    }

    private void Write(LdapModification modification)
    {
        Write(modification.Kind switch
        {
            LdapModificationKind.Add => "add",
            LdapModificationKind.Delete => "delete",
            LdapModificationKind.Replace => "replace",
            _ => "increment",
        }, modification.Attribute.Description);
        Write([modification.Attribute]);
        _line.Append('-');
        FlushLine();
    }

    private void Write(IReadOnlyList<LdapAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            foreach (var value in attribute.Values) Write(attribute.Description, value);
        }
    }

    private void Write(string name, LdapValue value)
    {
        if (_options.ExplainsBase64 && !IsSafe(value.Span) && value.TryGetText(out var text) && !text.Any(char.IsControl))
        {
            // A comment is not folded: it is for people.
            _writer.Write($"# {name}: {text}");
            EndLine();
        }

        _line.Append(name);
        AppendValue(value);
        FlushLine();
    }

    private void AppendValue(LdapValue value)
    {
        if (value.Length == 0) _line.Append(':');
        else if (IsSafe(value.Span)) _line.Append(": ").Append(value.Text);
        else _line.Append(":: ").Append(Convert.ToBase64String(value.Span));
    }

    private static bool IsSafe(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty) return true;
        if (value[0] is (byte)' ' or (byte)':' or (byte)'<' || value[^1] == ' ') return false;
        return Ascii.IsValid(value) && value.IndexOfAny((byte)0, (byte)'\r', (byte)'\n') < 0;
    }

    private void FlushLine()
    {
        var wrap = _options.WrapColumn == 0 ? int.MaxValue : _options.WrapColumn;
        for (var at = 0; at < _line.Length;)
        {
            var length = Math.Min(_line.Length - at, at == 0 ? wrap : wrap - 1);
            if (at > 0) _writer.Write(' ');
            _writer.Write(_line.ToString(at, length));
            EndLine();
            at += length;
        }

        _line.Clear();
    }

    private void EndLine() => _writer.Write(_options.NewLine);
}
