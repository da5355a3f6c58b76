using Microsoft.AspNetCore.Http.Metadata;

namespace Vigor.Web.Offline;

/// <summary>The most bytes that a sending may have.</summary>
internal sealed record RequestSizeLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
