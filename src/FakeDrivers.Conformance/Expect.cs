using System.Collections;

namespace FakeDrivers.Conformance;

/// <summary>The expectations of the case bodies. Each fails with what was expected and what was there; the suite adds the case.</summary>
internal static class Expect
{
    /// <summary>Both are equal; sequences by content and order.</summary>
    public static void Equal<T>(T expected, T actual, string what)
    {
        if (!AreEqual(expected, actual)) throw Failure($"{what} to be {Show(expected)}", Show(actual));
    }

    /// <summary>Both hold the same elements, in whatever order.</summary>
    public static void SameElements<T>(IEnumerable<T> expected, IEnumerable<T> actual, string what)
    {
        T[] wanted = [.. expected.OrderBy(item => item)], found = [.. actual.OrderBy(item => item)];
        if (!wanted.SequenceEqual(found)) throw Failure($"{what} to hold {Show(wanted)}", Show(found));
    }

    /// <summary>The condition holds; <paramref name="what"/> says it as a sentence.</summary>
    public static void True(bool condition, string what, object? actual = null)
    {
        if (!condition) throw Failure(what, actual is null ? "it is not so" : Show(actual));
    }

    /// <summary>There is a value.</summary>
    public static T NotNull<T>(T? actual, string what)
        where T : class => actual ?? throw Failure($"{what} to be there", "nothing");

    /// <summary>The text holds the part.</summary>
    public static void Contains(string part, string actual, string what)
    {
        if (!actual.Contains(part, StringComparison.Ordinal)) throw Failure($"{what} to contain {Show(part)}", Show(actual));
    }

    /// <summary>The text does not hold the part.</summary>
    public static void DoesNotContain(string part, string actual, string what)
    {
        if (actual.Contains(part, StringComparison.Ordinal)) throw Failure($"{what} not to contain {Show(part)}", Show(actual));
    }

    /// <summary>The call fails with this error or one derived from it, which is returned.</summary>
    public static async Task<TException> ThrowsAsync<TException>(Func<Task> call, string what)
        where TException : Exception
    {
        try
        {
            await call().ConfigureAwait(false);
        }
        catch (TException expected)
        {
            return expected;
        }
        catch (Exception other) when (other is not ConformanceException)
        {
            throw Failure($"{what} to fail with {typeof(TException).Name}", other.ToString());
        }

        throw Failure($"{what} to fail with {typeof(TException).Name}", "it succeeded");
    }

    private static ConformanceException Failure(string expected, string actual) => new(expected, actual);

    private static bool AreEqual(object? expected, object? actual)
    {
        if (expected is string || actual is string || expected is not IEnumerable left || actual is not IEnumerable right)
        {
            return Equals(expected, actual);
        }

        return left.Cast<object?>().SequenceEqual(right.Cast<object?>());
    }

    private static string Show(object? value) => value switch
    {
        null => "null",
        string { Length: > 200 } text => $"\"{text[..100]}…{text[^50..]}\" ({text.Length} characters)",
        string text => $"\"{text}\"",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Take(20).Select(Show))}]",
        _ => FormattableString.Invariant($"{value}"),
    };
}
