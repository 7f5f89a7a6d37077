using FakeDrivers.Images;

namespace FakeDrivers.Compute;

/// <summary>Making images of servers.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IServerImages
{
    /// <summary>Starts to make an image of a server's disk; of one that boots from a volume, snapshots of its volumes and an image that names them.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="name">The name of the image: 1 to 255 characters.</param>
    /// <param name="properties">Properties of the image, beside those that the service gives it. Absent, none.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The image, which is active when it is complete.</returns>
    /// <exception cref="InvalidRequestException">The name or the key of a property is empty or too long.</exception>
    /// <exception cref="InvalidStateException">The server is neither active, shut off, paused nor suspended, or something is being done to it.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <exception cref="QuotaExceededException">The project may have no more images, or has no room for the snapshots of the volumes.</exception>
    /// <remarks>
    /// Upstream: Nova action <c>createImage</c>. A lock does not hinder it. The image of a server that boots from a volume is empty and active
    /// at once; its property <c>block_device_mapping</c> names the snapshots, and a server that is made from it boots from new volumes of these.
    /// </remarks>
    Task<Image> CreateServerImageAsync(string serverId, string name, IReadOnlyDictionary<string, string>? properties = null, CancellationToken cancellationToken = default);

    /// <summary>Starts to make an image of a server's disk as the newest of a kind, and removes the oldest of that kind.</summary>
    /// <param name="request">The server, the name, the kind and how many to keep.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The image; nothing when none is to be kept.</returns>
    /// <exception cref="InvalidRequestException">The name or the kind is empty or too long, the number is negative, or the server boots from a volume.</exception>
    /// <exception cref="InvalidStateException">The server is neither active, shut off, paused nor suspended, or something is being done to it.</exception>
    /// <exception cref="QuotaExceededException">The project may have no more images.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>createBackup</c>. With nothing to keep, older backups are removed and none is made.</remarks>
    Task<Image?> BackupServerAsync(BackupServerRequest request, CancellationToken cancellationToken = default);
}
