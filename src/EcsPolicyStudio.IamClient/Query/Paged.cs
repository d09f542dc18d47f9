namespace Amazon.IdentityManagement.Query;

/// <summary>A request that asks for a page.</summary>
internal interface IPagedRequest
{
    /// <summary>Where the page begins: opaque, from the answer before; null asks for the first.</summary>
    string Marker { get; set; }
}

/// <summary>An answer that is a page. It may be short or empty while more follow.</summary>
internal interface IPagedResponse
{
    /// <summary>Whether more pages follow.</summary>
    bool? IsTruncated { get; }

    /// <summary>Where the next page begins.</summary>
    string Marker { get; }
}
