using System.Globalization;
using System.Numerics;

namespace FakeDrivers.Ldap;

/// <summary>The values of an attribute while the steps of one request change them. What they are compared by is prepared once, when it is first wanted.</summary>
internal sealed class AttributeEdit
{
    private readonly DirectoryView _view;
    private readonly LdapAttributeDescription _description;

    // A value that is taken out leaves a gap, so that the others keep their places.
    private readonly List<LdapValue?> _values;
    private Dictionary<LdapValue, int>? _places;
    private bool _repeats;
    private int _count;

    public AttributeEdit(DirectoryView view, LdapAttributeDescription description, LdapValue[] values)
    {
        _view = view;
        _description = description;
        _values = new(values.Length);
        foreach (var value in values) _values.Add(value);
        _count = values.Length;
    }

    /// <summary>Takes a step.</summary>
    /// <exception cref="LdapException">A value is there already (20), or not there (16), or cannot be counted up (16, 21).</exception>
    public void Apply(LdapModificationKind kind, IReadOnlyList<LdapValue> values, bool isPermissive)
    {
        switch (kind)
        {
            case LdapModificationKind.Add:
                Add(values, isPermissive);
                break;
            case LdapModificationKind.Delete:
                Delete(values, isPermissive);
                break;
            case LdapModificationKind.Replace:
                Replace(values);
                break;
            default:
                Increment(values[0]);
                break;
        }
    }

    public LdapValue[] ToValues()
    {
        var values = new LdapValue[_count];
        var at = 0;
        foreach (var value in _values)
        {
            if (value is { } own) values[at++] = own;
        }

        return values;
    }

    private void Add(IReadOnlyList<LdapValue> values, bool isPermissive)
    {
        if (_count == 0 || _view.Settings.IsNova)
        {
            foreach (var value in values) Append(value);
            return;
        }

        var places = Places();
        for (var i = 0; i < values.Count; i++)
        {
            if (places.TryAdd(KeyOf(values[i]), _values.Count))
            {
                _values.Add(values[i]);
                _count++;
            }
            else if (!isPermissive)
            {
                throw _view.Settings.IsActiveDirectory && ActiveDirectoryLinks.IsLink(_description.Type) ? ActiveDirectoryErrors.MemberExists() : LdapErrors.ValueExists(_description, values[i], i);
            }
        }
    }

    private void Delete(IReadOnlyList<LdapValue> values, bool isPermissive)
    {
        // slapd deletes no single values of what has no rule to compare them by.
        if (values.Count > 0 && _view.Settings.IsOpenLdap && _description.Type.Equality is null)
        {
            throw LdapErrors.Error(LdapResultCode.InappropriateMatching, $"modify/delete: {_description}: no equality matching rule");
        }

        if (_count == 0)
        {
            if (!isPermissive) throw LdapErrors.NoSuchAttribute(_description.ToString());
            return;
        }

        if (values.Count == 0) Replace([]);
        foreach (var value in values)
        {
            var key = KeyOf(value);
            if (Places().TryGetValue(key, out var at)) Remove(at, key);
            else if (FindPassword(value) is >= 0 and var place) Remove(place, KeyOf(_values[place]!.Value));
            else if (!isPermissive) throw _view.Settings.IsActiveDirectory && ActiveDirectoryLinks.IsLink(_description.Type) ? ActiveDirectoryErrors.NoMember() : LdapErrors.NoSuchValue(_description, value);
        }
    }

    private void Replace(IReadOnlyList<LdapValue> values)
    {
        _values.Clear();
        _places = null;
        _count = 0;
        foreach (var value in values) Append(value);
    }

    private void Increment(LdapValue amount)
    {
        if (!TryRead(amount, out var by)) throw LdapErrors.InvalidValue(_description, amount, 0);
        if (_count == 0) throw LdapErrors.Error(LdapResultCode.NoSuchAttribute, $"modify/increment: {_description}: no such attribute");
        Replace(Array.ConvertAll(ToValues(), value => TryRead(value, out var number)
            ? (LdapValue)(number + by).ToString(CultureInfo.InvariantCulture)
            : throw LdapErrors.InvalidValue(_description, value, 0)));
    }

    private static bool TryRead(LdapValue value, out BigInteger number) => BigInteger.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    /// <summary>Where a password in the clear is stored hashed; negative when it is not.</summary>
    private int FindPassword(LdapValue password)
    {
        if (_description.Type.Oid != PasswordRules.UserPasswordOid) return -1;
        List<LdapValue> values = [.. ToValues()];
        Replace(values);
        return PasswordRules.IndexOf(_view, _description.Type, values, password);
    }

    private void Append(LdapValue value)
    {
        if (_places is not null && !_places.TryAdd(KeyOf(value), _values.Count)) _repeats = true;
        _values.Add(value);
        _count++;
    }

    private void Remove(int place, LdapValue key)
    {
        _values[place] = null;
        _count--;

        // Of values that are equal, the next takes the place; which is looked up anew.
        if (_repeats) _places = null;
        else _places?.Remove(key);
    }

    private Dictionary<LdapValue, int> Places()
    {
        if (_places is not null) return _places;
        _places = new(_values.Count);
        _repeats = false;
        for (var i = 0; i < _values.Count; i++)
        {
            if (_values[i] is { } value && !_places.TryAdd(KeyOf(value), i)) _repeats = true;
        }

        return _places;
    }

    private LdapValue KeyOf(LdapValue value) => EntrySchema.Key(_view, _description.Type, value);
}
