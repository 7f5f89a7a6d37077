using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Networking;

/// <content>What an edit of the world cannot be.</content>
internal static partial class NetworkErrors
{
    public static ArgumentException EditedReference(string kind, string id, IEnumerable<string> known) =>
        Edited($"There is no {kind} '{id}', which the change names.{NearMisses.Sentence(id, known)}");

    public static ArgumentException EditedValue(string what, string value, string example) => Edited($"'{value}' is no {what}; '{example}' would be one.");

    public static ArgumentException EditedTwice(string what, string value) => Edited($"The {what} '{value}' is in use already.");

    public static ArgumentException EditedStays(string kind, string what, string value) => Edited($"The {what} of a {kind} stays what it is, '{value}'.");

    public static ArgumentException EditedInside(Network network) =>
        Edited($"The network '{network.Id}' is not external, and a gateway leads out; make it external first.");

    public static ArgumentException EditedRange(string cidr, string address) =>
        Edited($"A port has the address '{address}', which would be outside of '{cidr}' or on another network; move or remove the port first.");

    [SuppressMessage("Usage", "CA2208", Justification = "It is the parameter of the edit that was called, not one here.")]
    [SuppressMessage("Usage", "MA0015", Justification = "It is the parameter of the edit that was called, not one here.")]
    private static ArgumentException Edited(string message) => new(message, "change");
}
