namespace FakeDrivers.Images;

/// <summary>The projects that images are shared with.</summary>
/// <remarks>
/// Only images of visibility <see cref="ImageVisibility.Shared"/> have members. Implementations are safe for concurrent use. All operations
/// throw <see cref="OperationCanceledException"/> when cancelled.
/// </remarks>
public interface IImageMembers
{
    /// <summary>Shares an image with a project, which may then accept it.</summary>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="memberId">The id of the project.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The membership, pending.</returns>
    /// <exception cref="AccessDeniedException">The image is not shared, or is another project's.</exception>
    /// <exception cref="ConflictException">The project is a member already.</exception>
    /// <exception cref="InvalidRequestException">The project's id is empty or longer than 255 characters.</exception>
    /// <exception cref="QuotaExceededException">The image has as many members as it can have.</exception>
    /// <exception cref="ResourceNotFoundException">The image does not exist.</exception>
    /// <remarks>Upstream: Glance <c>POST /v2/images/{id}/members</c>.</remarks>
    Task<ImageMember> AddMemberAsync(string imageId, string memberId, CancellationToken cancellationToken = default);

    /// <summary>Reads one membership.</summary>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="memberId">The id of the project.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The membership as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The image does not exist or is not shared, the project is no member, or the caller is neither the owner nor that project.</exception>
    /// <remarks>Upstream: Glance <c>GET /v2/images/{id}/members/{member}</c>.</remarks>
    Task<ImageMember> GetMemberAsync(string imageId, string memberId, CancellationToken cancellationToken = default);

    /// <summary>Lists the projects that an image is shared with: all for the owner, the own membership for a member.</summary>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The memberships in the order in which they were made.</returns>
    /// <exception cref="AccessDeniedException">The image is not shared.</exception>
    /// <exception cref="ResourceNotFoundException">The image does not exist.</exception>
    /// <remarks>Upstream: Glance <c>GET /v2/images/{id}/members</c>.</remarks>
    Task<IReadOnlyList<ImageMember>> ListMembersAsync(string imageId, CancellationToken cancellationToken = default);

    /// <summary>Says for a member whether it takes the image up; the member itself does so, or an administrator.</summary>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="memberId">The id of the project.</param>
    /// <param name="status">The new status.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The membership as it is now.</returns>
    /// <exception cref="AccessDeniedException">The image is not shared, or the caller is not that member.</exception>
    /// <exception cref="InvalidRequestException">The status is none.</exception>
    /// <exception cref="ResourceNotFoundException">The image does not exist, or the project is no member.</exception>
    /// <remarks>Upstream: Glance <c>PUT /v2/images/{id}/members/{member}</c>.</remarks>
    Task<ImageMember> UpdateMemberAsync(string imageId, string memberId, ImageMemberStatus status, CancellationToken cancellationToken = default);

    /// <summary>Ends the sharing of an image with a project.</summary>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="memberId">The id of the project.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="AccessDeniedException">The image is not shared, or is another project's.</exception>
    /// <exception cref="ResourceNotFoundException">The image does not exist, or the project is no member.</exception>
    /// <remarks>Upstream: Glance <c>DELETE /v2/images/{id}/members/{member}</c>.</remarks>
    Task RemoveMemberAsync(string imageId, string memberId, CancellationToken cancellationToken = default);
}
