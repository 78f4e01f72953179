ALTER TABLE "documents" ADD COLUMN "numbered" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "document_versions" ADD COLUMN "numbered" boolean DEFAULT false NOT NULL;