namespace ShareService.Shares;

/// <summary>A share cannot be made, grown or removed, for a reason that this app found itself.</summary>
internal class ShareException(string message, Exception? innerException = null) : Exception(message, innerException);
