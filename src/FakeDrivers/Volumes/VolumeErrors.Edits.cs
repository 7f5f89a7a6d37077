using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Volumes;

/// <content>What an edit of the world cannot be.</content>
internal static partial class VolumeErrors
{
    public static ArgumentException EditedReference(string kind, string id, IEnumerable<string> known) =>
        Edited($"There is no {kind} '{id}', which the change names.{NearMisses.Sentence(id, known)}");

    public static ArgumentException EditedTwice(string what, string value) => Edited($"The {what} '{value}' is in use already.");

    public static ArgumentException EditedRing(string kind, string id) => Edited($"The {kind} '{id}' would stand above itself.");

    public static ArgumentException EditedAttachment(string attachmentId, string volumeId) =>
        Edited($"The attachment '{attachmentId}' says that it is of the volume '{volumeId}', and is given to another.");

    [SuppressMessage("Usage", "CA2208", Justification = "The parameter is that of the caller's method, which every edit has.")]
    [SuppressMessage("Usage", "MA0015", Justification = "The parameter is that of the caller's method, which every edit has.")]
    private static ArgumentException Edited(string message) => new(message, "change");
}
