namespace FakeDrivers.Ldap;

public abstract partial record LdapFilter
{
    /// <summary>Both must hold.</summary>
    /// <param name="left">One filter; when it is an AND already, the other joins it.</param>
    /// <param name="right">The other.</param>
    public static LdapFilter operator &(LdapFilter left, LdapFilter right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left is LdapAndFilter and ? new LdapAndFilter([.. and.Filters, right]) : new LdapAndFilter(left, right);
    }

    /// <summary>One of them must hold.</summary>
    /// <param name="left">One filter; when it is an OR already, the other joins it.</param>
    /// <param name="right">The other.</param>
    public static LdapFilter operator |(LdapFilter left, LdapFilter right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left is LdapOrFilter or ? new LdapOrFilter([.. or.Filters, right]) : new LdapOrFilter(left, right);
    }

    /// <summary>It must not hold.</summary>
    /// <param name="filter">The filter.</param>
    public static LdapFilter operator !(LdapFilter filter) => Not(filter);

    /// <summary>All of them must hold; with none, it holds for every entry.</summary>
    /// <param name="filters">The filters.</param>
    /// <returns>The filter <c>(&amp;…)</c>.</returns>
    public static LdapFilter And(params IEnumerable<LdapFilter> filters) => new LdapAndFilter(filters);

    /// <summary>One of them must hold; with none, it holds for no entry.</summary>
    /// <param name="filters">The filters.</param>
    /// <returns>The filter <c>(|…)</c>.</returns>
    public static LdapFilter Or(params IEnumerable<LdapFilter> filters) => new LdapOrFilter(filters);

    /// <summary>It must not hold.</summary>
    /// <param name="filter">The filter.</param>
    /// <returns>The filter <c>(!…)</c>.</returns>
    public static LdapFilter Not(LdapFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return new LdapNotFilter(filter);
    }

    /// <summary>A value of the attribute equals it. The value needs no escapes.</summary>
    /// <param name="attribute">The attribute's description.</param>
    /// <param name="value">The value.</param>
    /// <returns>The filter <c>(attribute=value)</c>.</returns>
    public static LdapFilter Equal(string attribute, LdapValue value) => new LdapEqualityFilter(attribute, value);

    /// <summary>The entry has the attribute.</summary>
    /// <param name="attribute">The attribute's description.</param>
    /// <returns>The filter <c>(attribute=*)</c>.</returns>
    public static LdapFilter Present(string attribute) => new LdapPresenceFilter(attribute);

    /// <summary>A value of the attribute starts with it. The value needs no escapes.</summary>
    /// <param name="attribute">The attribute's description.</param>
    /// <param name="value">The value, not empty.</param>
    /// <returns>The filter <c>(attribute=value*)</c>.</returns>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public static LdapFilter StartsWith(string attribute, LdapValue value) => new LdapSubstringFilter(attribute, initial: value);

    /// <summary>A value of the attribute has it within. The value needs no escapes.</summary>
    /// <param name="attribute">The attribute's description.</param>
    /// <param name="value">The value, not empty.</param>
    /// <returns>The filter <c>(attribute=*value*)</c>.</returns>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public static LdapFilter Contains(string attribute, LdapValue value) => new LdapSubstringFilter(attribute, any: [value]);

    /// <summary>A value of the attribute ends with it. The value needs no escapes.</summary>
    /// <param name="attribute">The attribute's description.</param>
    /// <param name="value">The value, not empty.</param>
    /// <returns>The filter <c>(attribute=*value)</c>.</returns>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public static LdapFilter EndsWith(string attribute, LdapValue value) => new LdapSubstringFilter(attribute, final: value);

    /// <summary>A value of the attribute is not less.</summary>
    /// <param name="attribute">The attribute's description.</param>
    /// <param name="value">The value.</param>
    /// <returns>The filter <c>(attribute&gt;=value)</c>.</returns>
    public static LdapFilter GreaterOrEqual(string attribute, LdapValue value) => new LdapGreaterOrEqualFilter(attribute, value);

    /// <summary>A value of the attribute is not greater.</summary>
    /// <param name="attribute">The attribute's description.</param>
    /// <param name="value">The value.</param>
    /// <returns>The filter <c>(attribute&lt;=value)</c>.</returns>
    public static LdapFilter LessOrEqual(string attribute, LdapValue value) => new LdapLessOrEqualFilter(attribute, value);

    /// <summary>A value of the attribute sounds like it.</summary>
    /// <param name="attribute">The attribute's description.</param>
    /// <param name="value">The value.</param>
    /// <returns>The filter <c>(attribute~=value)</c>.</returns>
    public static LdapFilter Approximate(string attribute, LdapValue value) => new LdapApproximateFilter(attribute, value);
}
