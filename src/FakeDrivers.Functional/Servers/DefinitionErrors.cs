using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>What is wrong with a definition, in words.</summary>
internal static class DefinitionErrors
{
    public static string CheckName(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, parameter);
        return char.IsAsciiLetter(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? name
            : throw new ArgumentException($"'{name}' is no name here: letters, digits, '-' and '_' are, beginning with a letter.", parameter);
    }

    public static TimeSpan CheckPositive(TimeSpan time, string parameter) =>
        time > TimeSpan.Zero ? time : throw new ArgumentOutOfRangeException(parameter, time, "The time must be positive.");

    public static TimeSpan CheckNotNegative(TimeSpan time, string parameter) =>
        time >= TimeSpan.Zero ? time : throw new ArgumentOutOfRangeException(parameter, time, "The time must not be negative.");

    public static int CheckPort(int port, string parameter) => port is > 0 and <= ushort.MaxValue
        ? port
        : throw new ArgumentOutOfRangeException(parameter, port, string.Create(CultureInfo.InvariantCulture, $"A port is 1 to {ushort.MaxValue}."));
}
