namespace FakeDrivers;

/// <summary>Makes the values of which a listing wants one.</summary>
public static class AnyOf
{
    /// <summary>Several values of which a row has one.</summary>
    /// <typeparam name="T">What is compared.</typeparam>
    /// <param name="values">The values.</param>
    public static AnyOf<T> Values<T>(ReadOnlySpan<T> values) => new(values.ToArray());

    /// <summary>Several values of which a row has one.</summary>
    /// <typeparam name="T">What is compared.</typeparam>
    /// <param name="values">The values.</param>
    /// <exception cref="ArgumentNullException">There are none, not even an empty list.</exception>
    public static AnyOf<T> Values<T>(IEnumerable<T> values) => new(values);
}
